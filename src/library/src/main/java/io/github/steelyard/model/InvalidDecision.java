package io.github.steelyard.model;

import io.github.steelyard.catalogue.SteelyardException;
import java.util.List;
import java.util.stream.Collectors;

/** A decision that cannot be used, from a file or from code; its message is every fault, one a line. */
public final class InvalidDecision extends SteelyardException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * Faults in the order in which they are to be shown.
     *
     * @param faults at least one
     */
    public InvalidDecision(List<? extends Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** One fault of a part that is not in a decision yet. */
    InvalidDecision(Broken broken) {
        this(List.of(new DecisionFault("", broken.id(), broken.message())));
    }

    /**
     * Something that must be given was null.
     *
     * @param what it is, as the beginning of a sentence
     * @return the exception to throw
     */
    public static InvalidDecision missing(String what) {
        return new InvalidDecision(new Broken("missing-key", what + " must be given, was null"));
    }

    /** {@return what is wrong, sorted by place where there are places} */
    public List<Fault> faults() {
        return faults == null ? List.of() : faults;
    }
}
