package io.github.steelyard.catalogue;

import java.util.List;

/**
 * What was asked cannot be computed, and why: a sentence (or several) about the decision, fit to be shown to its
 * author. A refusal is an answer, not a fault of the program.
 */
public final class Refusal extends SteelyardException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    /**
     * A refusal for one reason.
     *
     * @param reason why not, as a sentence without a full stop
     */
    public Refusal(String reason) {
        this(List.of(reason));
    }

    /**
     * A refusal for several reasons at once.
     *
     * @param reasons each as a sentence without a full stop; at least one
     */
    public Refusal(List<String> reasons) {
        super(String.join("\n", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** {@return each reason on its own} */
    public List<String> reasons() {
        return reasons == null ? List.of(getMessage()) : reasons;
    }
}
