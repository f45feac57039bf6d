package io.github.steelyard.catalogue;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The order of the outputs of a result, by name. Without it they are the components that carry an {@link Meaning}, in
 * their order.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Outputs {

    /** {@return names in the order of JSON} */
    String[] value() default {};

    /** {@return the one method whose output is all there is, instead of a map of outputs by name} */
    String whole() default "";
}
