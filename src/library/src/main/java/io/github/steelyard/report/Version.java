package io.github.steelyard.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Which Steelyard this is. */
public final class Version {

    /** The version of the build, as in its pom. */
    public static final String NUMBER = "0.1.0";

    private Version() {}

    /** Version, commit and Java of what made a report. */
    public static String program() {
        return "Steelyard " + NUMBER + ", commit " + commit() + ", on Java " + System.getProperty("java.version");
    }

    /** The commit of the source that was built; "unknown" for a build outside a repository. */
    public static String commit() {
        try (InputStream in = Version.class.getResourceAsStream("commit.txt")) {
            return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException unreadable) {
            return "unknown";
        }
    }
}
