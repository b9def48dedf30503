import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.cyclonedx.exception.ParseException;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;

/** Validates lists of components against the schema of CycloneDX; each component has a version and a licence. */
final class SbomCheck {
    private SbomCheck() {}

    public static void main(String[] files) throws IOException, ParseException {
        boolean valid = files.length > 0;
        for (String file : files) {
            byte[] json = Files.readAllBytes(Path.of(file));
            JsonParser parser = new JsonParser();
            List<ParseException> faults = parser.validate(json);
            faults.forEach(fault -> System.out.println(file + ": " + fault.getMessage()));
            valid &= faults.isEmpty();
            if (faults.isEmpty()) {
                Bom bom = parser.parse(json);
                List<String> bare = bom.getComponents().stream().filter(SbomCheck::isBare).map(Component::getName).toList();
                System.out.println(file + ": CycloneDX " + bom.getSpecVersion() + ", " + bom.getComponents().size()
                    + " components, without a version or a licence: " + bare);
                valid &= bare.isEmpty() && !bom.getComponents().isEmpty();
            }
        }
        System.exit(valid ? 0 : 1);
    }

    private static boolean isBare(Component component) {
        return component.getVersion() == null || component.getLicenses() == null
            || component.getLicenses().getLicenses() == null && component.getLicenses().getExpression() == null;
    }
}
