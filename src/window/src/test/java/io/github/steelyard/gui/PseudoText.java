package io.github.steelyard.gui;

import io.github.steelyard.gui.session.Text;
import java.util.Enumeration;
import java.util.ResourceBundle;

/** The window's texts as a longer language might have them: accents on, four tenths longer, in brackets. */
final class PseudoText extends ResourceBundle {

    @Override
    protected Object handleGetObject(String key) {
        String english = Text.english().getString(key);
        StringBuilder text = new StringBuilder("[");
        text.append(english.replace('a', 'å').replace('o', 'ø').replace('u', 'ü'));
        for (int k = 0; k < Math.ceil(english.length() * 0.4); k++) {
            text.append(k % 6 == 5 ? ' ' : 'ñ');
        }
        return text.append(']').toString();
    }

    @Override
    public Enumeration<String> getKeys() {
        return Text.english().getKeys();
    }
}
