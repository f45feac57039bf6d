package io.github.steelyard.cli;

import picocli.CommandLine.ITypeConverter;

/** The name of an output file; a lone hyphen is standard output, as everywhere, and not a file of that name. */
final class OutputName implements ITypeConverter<String> {

    @Override
    public String convert(String name) {
        return name.equals("-") ? null : name;
    }
}
