package io.github.steelyard.ballots.room;

import io.nayuki.qrcodegen.QrCode;

/** A link as a QR code. */
public final class QrPicture {

    /** Light modules around the code, as the standard (ISO/IEC 18004) asks. */
    private static final int MARGIN = 4;

    private final QrCode code;

    private QrPicture(QrCode code) {
        this.code = code;
    }

    /** The code of a link of at most some 1,000 characters. */
    public static QrPicture of(String link) {
        return new QrPicture(QrCode.encodeText(link, QrCode.Ecc.MEDIUM));
    }

    /** Modules on each side, margins among them. */
    public int size() {
        return code.size + 2 * MARGIN;
    }

    /** Whether a module is dark; outside the code all are light. */
    public boolean isDark(int x, int y) {
        return code.getModule(x - MARGIN, y - MARGIN);
    }

    /**
     * As SVG, one path of dark squares.
     *
     * @param title what a screen reader says
     */
    public String svg(String title) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                if (isDark(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        Html html = new Html();
        html.open("svg", "viewBox", "0 0 " + size() + " " + size(), "role", "img", "shape-rendering", "crispEdges");
        html.element("title", title);
        html.open("path", "d", path.toString(), "fill", "#000").close("path").close("svg");
        return html.toString();
    }
}
