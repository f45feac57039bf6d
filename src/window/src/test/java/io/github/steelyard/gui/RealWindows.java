package io.github.steelyard.gui;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioExtension;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Marks tests that open real windows; they run in a process of their own, drawn into memory. */
@Tag("window")
@ExtendWith(CacioExtension.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface RealWindows {}
