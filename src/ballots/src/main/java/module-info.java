/** Ballots of the people in a room: the files that hold them, what they come to, and the pages on which they are cast. */
module io.github.steelyard.ballots {
    requires transitive io.github.steelyard;
    requires jdk.httpserver;
    requires io.nayuki.qrcodegen;

    exports io.github.steelyard.ballots;
    exports io.github.steelyard.ballots.room;
}
