package io.github.steelyard.gui.importing;

import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Palette;
import io.github.steelyard.io.draft.SheetRole;
import java.awt.Color;

/** The colour and the word of each role; text of {@link Palette} keeps 4.5 : 1 on all of these. */
final class RoleInk {

    private RoleInk() {}

    /** The colour behind cells of a role. */
    static Color behind(SheetRole role, Palette palette) {
        boolean isDark = palette == Palette.DARK;
        return switch (role) {
            case HEADING -> new Color(isDark ? 0x1d3550 : 0xcfe4f8);
            case LABEL, OPTION -> new Color(isDark ? 0x23303c : 0xe6eff7);
            case MARK -> new Color(isDark ? 0x1f3b2b : 0xd6efdd);
            case GROUPS -> new Color(isDark ? 0x37294a : 0xe7dcf5);
            case TOTAL -> new Color(isDark ? 0x46331a : 0xfbe6c8);
            case SPREAD -> new Color(isDark ? 0x17393c : 0xd3eeee);
            case TITLE, LEFT_OUT, HIDDEN, BESIDE -> new Color(isDark ? 0x262a2f : 0xececec);
            case CRITERION -> palette.background();
        };
    }

    /** Whether cells of a role are no part of the decision. */
    static boolean isOut(SheetRole role) {
        return switch (role) {
            case TITLE, LEFT_OUT, HIDDEN, BESIDE, TOTAL -> true;
            default -> false;
        };
    }

    /** The role of a row or column in a word or two. */
    static String word(SheetRole role) {
        return Text.of("import.role." + role.name());
    }
}
