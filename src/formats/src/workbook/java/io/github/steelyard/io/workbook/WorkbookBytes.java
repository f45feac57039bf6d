package io.github.steelyard.io.workbook;

import io.github.steelyard.io.format.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks at a workbook before anything is made of it: whether it is one, and how much there is in it. */
final class WorkbookBytes {

    private static final int MOST_PARTS = 10_000;

    /** How the names of parts begin that hold sheets. */
    private static final String SHEETS = "xl/worksheets/";

    /** How many times as large as when packed a sheet of any size may be: real ones are twenty times. */
    private static final long MOST_RATIO = 400;

    private static final WorkbookFault DAMAGED = WorkbookFault.of("is damaged: it cannot be unpacked");

    private static final WorkbookFault TOO_MANY =
            WorkbookFault.of("is packed from more than " + MOST_PARTS + " parts, the most that is read");

    private static final WorkbookFault STRANGE =
            WorkbookFault.of("is damaged: a part of it is packed in a way that workbooks do not use");

    private WorkbookBytes() {}

    /** Why the bytes are no workbook to be read; null when they may be one. */
    static WorkbookFault fault(byte[] bytes, ReadLimits limits) {
        String kind = kind(bytes);
        if (kind != null) {
            return WorkbookFault.of(kind);
        }
        if (parts(bytes, bytes.length) > MOST_PARTS) {
            return TOO_MANY;
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            return fault(zip, limits, false);
        } catch (IOException | RuntimeException e) {
            return DAMAGED;
        }
    }

    /** The same of a workbook whose sheets will be read row by row, so that they may be of any size. */
    static WorkbookFault fault(Path file, ReadLimits limits) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            int read = in.readNBytes(buffer, 0, buffer.length);
            String kind = kind(Arrays.copyOf(buffer, Math.min(read, 16)));
            if (kind != null) {
                return WorkbookFault.of(kind);
            }
            long parts = 0;
            while (read > 0) {
                parts += parts(buffer, read);
                read = in.readNBytes(buffer, 0, buffer.length);
            }
            if (parts > MOST_PARTS) {
                return TOO_MANY;
            }
        }
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            return fault(zip, limits, true);
        } catch (IOException | RuntimeException e) {
            return DAMAGED;
        }
    }

    /** Why the beginning of a file is not that of a packed one; null when it may be. */
    private static String kind(byte[] bytes) {
        if (bytes.length > 8 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
            return "is a workbook of the old kind, or is protected by a password; save it as .xlsx without one";
        }
        return bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K'
                ? "is not a workbook, whatever its name says; save the sheet as .xlsx or .csv"
                : null;
    }

    /** How many parts the directory of a packed file may list: the library for it keeps all in memory. */
    private static long parts(byte[] bytes, int length) {
        long parts = 0;
        for (int k = 0; k + 3 < length; k++) {
            parts += bytes[k] == 'P' && bytes[k + 1] == 'K' && bytes[k + 2] == 1 && bytes[k + 3] == 2 ? 1 : 0;
        }
        return parts;
    }

    private static WorkbookFault fault(ZipFile zip, ReadLimits limits, boolean rowByRow) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            // Names of parts are alike whatever the case of their letters.
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                return WorkbookFault.of(
                        "is damaged: it holds two parts named '" + CellName.shown(entry.getName()) + "'");
            }
            if (!isPackedAsUsual(entry)) {
                return STRANGE;
            }
            if (rowByRow && isSheet(entry)) {
                continue;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    unpacked += n;
                    if (unpacked > limits.unpackedBytes()) {
                        return WorkbookFault.of("unpacks to more than " + ReadLimits.shown(limits.unpackedBytes())
                                + ", the most that is read");
                    }
                }
            }
        }
        return names.contains("xl/workbook.xml")
                ? SheetBounds.fault(zip, limits, rowByRow)
                : WorkbookFault.of("is a packed file, but not a workbook");
    }

    /** Whether a part is stored or deflated, the ways that the standards of workbooks allow. */
    static boolean isPackedAsUsual(ZipArchiveEntry entry) {
        return entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
    }

    private static boolean isSheet(ZipArchiveEntry entry) {
        return entry.getName().startsWith(SHEETS);
    }

    /** Bytes of a part once it is unpacked, where sheets are read row by row. */
    static long most(ZipArchiveEntry entry, ReadLimits limits) {
        return isSheet(entry)
                ? Math.max(limits.unpackedBytes(), entry.getCompressedSize() * MOST_RATIO)
                : limits.unpackedBytes();
    }
}
