package io.github.steelyard.io.xmcda;

import io.github.steelyard.io.kind.XmcdaVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Schemas that files of XMCDA are held against. */
final class XmcdaSchemas {

    private XmcdaSchemas() {}

    /** Our own, narrower than the published one. */
    static Schema own(XmcdaVersion version) {
        String number = version == XmcdaVersion.V4_0 ? "4.0" : "3.1";
        try {
            return schema(Path.of("src/test/resources/xmcda/steelyard-" + number + ".xsd")
                    .toUri()
                    .toURL());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one that Decision Deck publishes for 3.1.1, from its own library; that library ends before 4.0. */
    static Schema published() {
        return schema(XmcdaSchemas.class.getResource("/xsd/XMCDA-3.1.1.xsd"));
    }

    private static Schema schema(URL url) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(url);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a schema finds wrong with a file, each with its line. */
    static List<String> faults(Schema schema, byte[] file) {
        List<String> found = new ArrayList<>();
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                error(e);
            }

            @Override
            public void error(SAXParseException e) {
                found.add(e.getLineNumber() + ": " + e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                error(e);
            }
        });
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(file)));
        } catch (SAXException | IOException e) {
            found.add(e.getMessage());
        }
        return found;
    }
}
