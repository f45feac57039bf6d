package io.github.steelyard.batch;

import io.github.steelyard.io.place.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/** Hears how the ranking of a table goes on; always on the thread that asked for it. */
public interface TableWatcher {

    /** Something was assumed about the table. */
    void noted(Path table, String note);

    /** Something was noticed in a table that is read whole, or in its decision. */
    void noted(Diagnostic diagnostic);

    /**
     * Rows are wrong and left out.
     *
     * @return whether to go on
     */
    boolean wrong(List<Diagnostic> diagnostics);

    /**
     * The table is read from its beginning, once more.
     *
     * @param what for people: what its rows are called in this pass
     */
    Pass begins(String what);

    /** One reading of the table. */
    interface Pass extends AutoCloseable {

        /**
         * So many rows are done.
         *
         * @param expected about how many rows there are in all
         */
        void done(long rows, long expected);

        /** The pass is over. */
        @Override
        void close();
    }

    /** Hears nothing and lets the work go on. */
    TableWatcher SILENT = new TableWatcher() {
        @Override
        public void noted(Path table, String note) {}

        @Override
        public void noted(Diagnostic diagnostic) {}

        @Override
        public boolean wrong(List<Diagnostic> diagnostics) {
            return true;
        }

        @Override
        public Pass begins(String what) {
            return new Pass() {
                @Override
                public void done(long rows, long expected) {}

                @Override
                public void close() {}
            };
        }
    };
}
