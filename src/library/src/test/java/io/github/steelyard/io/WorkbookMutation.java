package io.github.steelyard.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages workbooks: mostly the texts inside, which a change of the packed bytes would seldom reach. */
final class WorkbookMutation {

    private WorkbookMutation() {}

    static byte[] damage(byte[] workbook, SplittableRandom random, List<byte[]> others) throws IOException {
        if (random.nextInt(6) == 0) {
            return Mutation.some(workbook, random, others);
        }
        Map<String, byte[]> parts = parts(workbook);
        List<String> names = new ArrayList<>(parts.keySet());
        switch (random.nextInt(10)) {
            case 0 -> parts.remove(names.get(random.nextInt(names.size())));
            case 1 -> {
                String one = names.get(random.nextInt(names.size()));
                parts.put(names.get(random.nextInt(names.size())), parts.get(one));
            }
            case 2 -> {
                String one = names.get(random.nextInt(names.size()));
                parts.put(
                        random.nextBoolean() ? "../" + one : one.toUpperCase(java.util.Locale.ROOT), parts.remove(one));
            }
            default -> {
                // Cells and texts stand in these two kinds of part.
                List<String> cells = names.stream()
                        .filter(name ->
                                name.contains("sheet") || name.contains("haredStrings") || name.equals("content.xml"))
                        .toList();
                List<String> from = random.nextInt(4) == 0 || cells.isEmpty() ? names : cells;
                parts.computeIfPresent(
                        from.get(random.nextInt(from.size())), (name, part) -> Mutation.some(part, random, others));
            }
        }
        return packed(parts);
    }

    static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
