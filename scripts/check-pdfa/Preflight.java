import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.preflight.Format;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.exception.SyntaxValidationException;
import org.apache.pdfbox.preflight.parser.PreflightParser;

/**
 * Apache PDFBox's preflight over PDF files. It knows PDF/A-1b only, which is stricter than 2b and 3b but for what stands in
 * `expected`: what it finds beyond that is a fault. Exit code 1 if there is any.
 */
public class Preflight {
  private static final Map<String, String> expected = Map.of(
      "7.11.2", "it wants to read part 1 in the metadata",
      "3.1.11", "part 2 no longer wants a CIDSet (ISO 19005-2, 6.2.11.4.2)",
      "1.2.9", "part 3 allows embedded files (ISO 19005-3, 6.8)",
      "1.4.7", "part 3 allows embedded files (ISO 19005-3, 6.8)");

  private static ValidationResult validate(String path) throws Exception {
    PreflightParser parser = new PreflightParser(new File(path));
    try {
      parser.parse(Format.PDF_A1B);
    } catch (SyntaxValidationException broken) {
      return broken.getResult();
    }
    try (PreflightDocument document = parser.getPreflightDocument()) {
      document.validate();
      return document.getResult();
    }
  }

  public static void main(String[] paths) throws Exception {
    boolean faults = false;
    for (String path : paths) {
      Map<String, Integer> found = new TreeMap<>();
      for (ValidationResult.ValidationError error : validate(path).getErrorsList()) {
        boolean known = expected.containsKey(error.getErrorCode());
        faults |= !known;
        found.merge((known ? "as expected: " : "FAULT: ") + error.getErrorCode() + " " + error.getDetails(), 1, Integer::sum);
      }
      System.out.println(path);
      found.forEach((what, count) -> System.out.println("  " + count + " x " + what));
    }
    System.exit(faults ? 1 : 0);
  }
}
