package io.github.steelyard.catalogue;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what one output of a result means. It stands on a component of the result's record, or on a method without
 * parameters that makes the output of the components. JSON, its schema and the documentation are made from it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Meaning {

    /** {@return what it means, in a few words} */
    String value();

    /** {@return its name in JSON; left out: the method's name in kebab-case, without {@code is}} */
    String name() default "";

    /** {@return whether it is left out where it is empty; otherwise it is null there} */
    boolean omitted() default false;
}
