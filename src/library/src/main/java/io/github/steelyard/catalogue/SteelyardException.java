package io.github.steelyard.catalogue;

/**
 * What the library throws when it cannot do what it was asked: the decision cannot be used
 * ({@code InvalidDecision}), or what was asked of it cannot be computed ({@link Refusal}). The message is meant for
 * the author of the decision, one cause a line. Anything else that is thrown is a mistake of the library.
 */
public abstract class SteelyardException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * With a message for people.
     *
     * @param message what went wrong and what to do, in words for people
     */
    protected SteelyardException(String message) {
        super(message);
    }
}
