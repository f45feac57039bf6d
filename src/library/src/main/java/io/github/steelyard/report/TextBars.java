package io.github.steelyard.report;

import io.github.steelyard.report.document.BarTable;
import io.github.steelyard.report.document.StackedBarChart;
import java.util.ArrayList;
import java.util.List;

/** A table with a bar of block letters beside each row, all bars on one scale from zero, and a legend below. */
final class TextBars {

    private static final int NARROWEST = 16;
    private static final int WIDEST = 60;

    private final TextStyle style;
    private final BarTable block;
    private double most;
    private double least;

    TextBars(TextStyle style, BarTable block) {
        this.style = style;
        this.block = block;
        for (StackedBarChart.Row row : block.bars().rows()) {
            double above = 0;
            double below = 0;
            for (double amount : row.amounts()) {
                above += Math.max(0, amount);
                below += Math.min(0, amount);
            }
            most = Math.max(most, row.open().map(StackedBarChart.Open::high).orElse(above));
            most = Math.max(most, above);
            least = Math.min(least, row.open().map(StackedBarChart.Open::low).orElse(below));
            least = Math.min(least, below);
        }
    }

    void appendTo(StringBuilder out) {
        TextTable table = new TextTable(style, block.table());
        List<Integer> columns = table.all();
        int reserved = Math.max(NARROWEST, style.width() * 3 / 10);
        int[] widths = table.widths(columns, style.width() - reserved - TextTable.GAP.length());
        int used = TextTable.GAP.length() * widths.length;
        for (int width : widths) {
            used += width;
        }
        int room = Math.min(WIDEST, style.width() - used);
        table.appendTo(
                out, columns, widths, r -> List.of(bar(block.bars().rows().get(r), room)), room);
        legend(out);
    }

    private String bar(StackedBarChart.Row row, int room) {
        double span = most - least;
        if (!(span > 0)) {
            return "";
        }
        int axis = (int) Math.round(room * (-least / span));
        boolean hasBelow = least < 0;
        double unit = (room - (hasBelow ? 1 : 0)) / span;
        double[] amounts = row.amounts();
        StringBuilder above = new StringBuilder();
        StringBuilder below = new StringBuilder();
        double up = 0;
        double down = 0;
        int belowLength = 0;
        for (int k = 0; k < amounts.length; k++) {
            if (amounts[k] > 0) {
                int length = (int) (Math.round((up + amounts[k]) * unit) - Math.round(up * unit));
                above.append(style.part(k, Letters.repeat(style.fill(k), length)));
                up += amounts[k];
            } else if (amounts[k] < 0) {
                int length = (int) (Math.round((down - amounts[k]) * unit) - Math.round(down * unit));
                below.insert(0, style.part(k, Letters.repeat(style.fill(k), length)));
                belowLength += length;
                down -= amounts[k];
            }
        }
        if (row.open().isPresent() && !hasBelow) {
            return open(row, unit);
        }
        return hasBelow ? Letters.repeat(" ", axis - belowLength) + below + style.axis() + above : above.toString();
    }

    /** The parts up to the least that the bar can reach, and hatches from there to the most. */
    private String open(StackedBarChart.Row row, double unit) {
        double low = row.open().orElseThrow().low();
        double high = row.open().orElseThrow().high();
        StringBuilder solid = new StringBuilder();
        double at = 0;
        double[] amounts = row.amounts();
        for (int k = 0; k < amounts.length; k++) {
            double to = Math.min(low, at + Math.max(0, amounts[k]));
            int length = (int) (Math.round(to * unit) - Math.round(Math.min(low, at) * unit));
            solid.append(style.part(k, Letters.repeat(style.fill(k), length)));
            at += Math.max(0, amounts[k]);
        }
        int hatches = (int) (Math.round(high * unit) - Math.round(low * unit));
        return solid + Letters.repeat(style.hatch(), hatches);
    }

    private void legend(StringBuilder out) {
        boolean isOpen = block.bars().rows().stream().anyMatch(row -> row.open().isPresent()) && !(least < 0);
        if (block.bars().parts().size() < 2 && !isOpen) {
            return;
        }
        List<String> entries = new ArrayList<>();
        for (int k = 0; k < block.bars().parts().size(); k++) {
            String name = Letters.clean(block.bars().parts().get(k).name());
            entries.add(style.fill(k) + Letters.NO_BREAK + name.replace(' ', Letters.NO_BREAK) + "  ");
        }
        if (isOpen) {
            entries.add(style.hatch() + Letters.NO_BREAK
                    + "as unknown performances turn out".replace(' ', Letters.NO_BREAK) + "  ");
        }
        out.append('\n');
        int used = 0;
        StringBuilder line = new StringBuilder();
        for (int k = 0; k < entries.size(); k++) {
            String entry = entries.get(k).strip().replace(Letters.NO_BREAK, ' ');
            int width = Letters.width(entry);
            if (used > 0 && used + 3 + width > style.width()) {
                out.append(line).append('\n');
                line.setLength(0);
                used = 0;
            }
            boolean isPart = k < block.bars().parts().size();
            String sign = isPart ? style.fill(k) : style.hatch();
            line.append(used > 0 ? "   " : "")
                    .append(isPart ? style.part(k, sign) : sign)
                    .append(entry.substring(sign.length()));
            used += (used > 0 ? 3 : 0) + width;
        }
        out.append(line).append('\n');
    }
}
