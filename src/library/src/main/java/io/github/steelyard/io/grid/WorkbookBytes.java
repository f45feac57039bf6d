package io.github.steelyard.io.grid;

import io.github.steelyard.io.text.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks at a workbook before anything is made of it: whether it is one, and how much there is in it. */
final class WorkbookBytes {

    private static final int MOST_PARTS = 10_000;

    private static final String DAMAGED = "is damaged: it cannot be unpacked";

    private WorkbookBytes() {}

    /** Why the bytes are no workbook to be read; null when they may be one. */
    static String fault(byte[] bytes) {
        if (bytes.length > 8 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
            return "is a workbook of the old kind, or is protected by a password; save it as .xlsx without one";
        }
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            return "is not a workbook, whatever its name says; save the sheet as .xlsx or .csv";
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            return fault(zip, "no sheet is passed over");
        } catch (IOException | RuntimeException e) {
            return DAMAGED;
        }
    }

    /** The same of a workbook whose sheets will be read row by row, so that they may be of any size. */
    static String fault(Path file) throws IOException {
        byte[] start = new byte[16];
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.readNBytes(start, 0, start.length);
            if (read < 4 || start[0] != 'P') {
                return fault(start);
            }
        }
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            return fault(zip, "xl/worksheets/");
        } catch (IOException | RuntimeException e) {
            return DAMAGED;
        }
    }

    /** @param passedOver how the names of parts begin that are not unpacked */
    private static String fault(ZipFile zip, String passedOver) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        int parts = 0;
        boolean isWorkbook = false;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            isWorkbook |= entry.getName().equals("xl/workbook.xml");
            if (++parts > MOST_PARTS) {
                return "is packed from more than " + MOST_PARTS + " parts, the most that is read";
            }
            if (entry.getName().startsWith(passedOver)) {
                continue;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    unpacked += n;
                    if (unpacked > Limits.UNPACKED) {
                        return "unpacks to more than " + (Limits.UNPACKED >> 20) + " MiB, the most that is read";
                    }
                }
            }
        }
        return isWorkbook ? SheetBounds.fault(zip) : "is a packed file, but not a workbook";
    }
}
