package io.github.steelyard.cli;

import io.github.steelyard.io.section.TypedValue;
import java.util.OptionalDouble;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers as option values, written as in a decision file. */
final class DecimalNumber implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        OptionalDouble number = TypedValue.number(text);
        if (number.isEmpty()) {
            throw new TypeConversionException("it must be a number, was '" + text + "'");
        }
        return number.getAsDouble();
    }
}
