package io.github.steelyard.gui.widget;

import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;

/** Mouse and keyboard on a slider: they say what they want, the slider shows what comes of it. */
final class SliderHand {

    private final WeightSlider slider;

    SliderHand(WeightSlider slider) {
        this.slider = slider;
        Mouse mouse = new Mouse();
        slider.addMouseListener(mouse);
        slider.addMouseMotionListener(mouse);
        slider.addKeyListener(new Keys());
    }

    private final class Mouse extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent e) {
            slider.requestFocusInWindow();
            if (slider.isEnabled() && e.getButton() == MouseEvent.BUTTON1 && e.getClickCount() == 1) {
                slider.hold(true);
                slider.listener().moved(slider.shareAt(e.getX()), true);
            }
        }

        @Override
        public void mouseDragged(MouseEvent e) {
            if (slider.isHeld()) {
                slider.listener().moved(slider.shareAt(e.getX()), true);
            }
        }

        @Override
        public void mouseReleased(MouseEvent e) {
            if (slider.isHeld()) {
                slider.hold(false);
                slider.listener().moved(slider.shareAt(e.getX()), true);
                slider.listener().released();
            }
        }

        @Override
        public void mouseClicked(MouseEvent e) {
            if (e.getClickCount() == 2) {
                slider.listener().reset();
            }
        }
    }

    private final class Keys extends KeyAdapter {
        @Override
        public void keyPressed(KeyEvent e) {
            double step = e.isShiftDown() ? 0.1 : 0.01;
            switch (e.getKeyCode()) {
                case KeyEvent.VK_RIGHT, KeyEvent.VK_PLUS, KeyEvent.VK_ADD -> step(e, step);
                case KeyEvent.VK_LEFT, KeyEvent.VK_MINUS, KeyEvent.VK_SUBTRACT -> step(e, -step);
                case KeyEvent.VK_HOME -> step(e, -1);
                case KeyEvent.VK_END -> step(e, 1);
                case KeyEvent.VK_BACK_SPACE, KeyEvent.VK_DELETE -> {
                    e.consume();
                    slider.listener().reset();
                }
                case KeyEvent.VK_L -> {
                    e.consume();
                    slider.listener().lock();
                }
                default -> {
                    // Not ours.
                }
            }
        }

        private void step(KeyEvent e, double by) {
            e.consume();
            if (slider.isEnabled()) {
                slider.listener().stepped(by);
            }
        }
    }
}
