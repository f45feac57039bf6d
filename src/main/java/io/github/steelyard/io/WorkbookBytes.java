package io.github.steelyard.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks at a workbook before anything is made of it: whether it is one, and how much there is in it. */
final class WorkbookBytes {

    private static final int MOST_PARTS = 10_000;

    private WorkbookBytes() {}

    /** Why the bytes are no workbook to be read; null when they may be one. */
    static String fault(byte[] bytes) {
        if (bytes.length > 8 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
            return "is a workbook of the old kind, or is protected by a password; save it as .xlsx without one";
        }
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            return "is not a workbook, whatever its name says; save the sheet as .xlsx or .csv";
        }
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        int parts = 0;
        boolean isWorkbook = false;
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                isWorkbook |= entry.getName().equals("xl/workbook.xml");
                if (++parts > MOST_PARTS) {
                    return "is packed from more than " + MOST_PARTS + " parts, the most that is read";
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
        } catch (IOException | RuntimeException e) {
            return "is damaged: it cannot be unpacked";
        }
        return isWorkbook ? null : "is a packed file, but not a workbook";
    }
}
