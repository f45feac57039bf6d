package io.github.steelyard.report;

/** Which Steelyard this is. */
public final class Version {

    /** The version of the build, as in its pom. */
    public static final String NUMBER = "0.1.0";

    private Version() {}
}
