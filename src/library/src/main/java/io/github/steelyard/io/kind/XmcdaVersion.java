package io.github.steelyard.io.kind;

import java.util.Arrays;
import java.util.Optional;

/** Versions of XMCDA that are written; of each, all that are read. */
public enum XmcdaVersion {
    V4_0("4.0", "http://www.decision-deck.org/2021/XMCDA-4.0.0", "xmcda"),
    V3_1("3.1", "http://www.decision-deck.org/2019/XMCDA-3.1.1", "XMCDA");

    private final String word;
    private final String namespace;
    private final String root;

    XmcdaVersion(String word, String namespace, String root) {
        this.word = word;
        this.namespace = namespace;
        this.root = root;
    }

    /** The version of that number. */
    public static Optional<XmcdaVersion> of(String word) {
        return Arrays.stream(values()).filter(v -> v.word.equals(word)).findFirst();
    }

    /** The namespace of the root element. */
    public String namespace() {
        return namespace;
    }

    /** The name of the root element. */
    public String root() {
        return root;
    }
}
