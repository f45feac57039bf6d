package io.github.steelyard.gui;

import io.github.steelyard.gui.importing.PastedCells;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.swing.TransferHandler;

/** Takes a file, or cells of a spreadsheet, that are dropped on the window. */
final class Dropping extends TransferHandler {

    private static final long serialVersionUID = 1L;

    private final transient Importing importing;

    Dropping(Importing importing) {
        this.importing = importing;
    }

    @Override
    public boolean canImport(TransferSupport support) {
        return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor)
                || PastedCells.mayBe(support.getDataFlavors());
    }

    @Override
    public boolean importData(TransferSupport support) {
        if (!support.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
            return importing.take(support.getTransferable());
        }
        try {
            Object dropped = support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
            if (dropped instanceof List<?> files && !files.isEmpty() && files.get(0) instanceof File file) {
                importing.drop(file.toPath());
                return true;
            }
            return false;
        } catch (UnsupportedFlavorException | IOException notAFile) {
            return false;
        }
    }
}
