package dev.tokenconsole.check.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reports as the libraries of others read them. */
public final class ReadBack {
    /** All that a cell of a table in Markdown is made of. */
    private static final Set<Class<? extends Node>> PARTS = Set.of(Text.class, StrongEmphasis.class);

    private ReadBack() {}

    /** The rows of a table in RFC 4180, the header line first. */
    public static List<List<String>> csv(String csv, char separator) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    /** The suites as Maven reads them. */
    public static List<ReportTestSuite> junit(byte[] xml) throws Exception {
        return new TestSuiteXmlParser(new NullConsoleLogger()).parse(
            new InputStreamReader(new ByteArrayInputStream(xml), StandardCharsets.UTF_8));
    }

    /** The rows of all tables, as they are drawn. */
    public static List<List<String>> markdown(String markdown) {
        List<List<String>> rows = new ArrayList<>();
        Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown).accept(
            new AbstractVisitor() {
                @Override
                public void visit(CustomNode node) {
                    switch (node) {
                        case TableRow _ -> rows.add(new ArrayList<>());
                        case TableCell _ -> rows.getLast().add(text(node).strip());
                        default -> { }
                    }
                    visitChildren(node);
                }
            });
        return rows;
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            assertEquals(true, PARTS.contains(child.getClass()), child.toString());
            text.append(child instanceof Text own ? own.getLiteral() : text(child));
        }
        return text.toString();
    }
}
