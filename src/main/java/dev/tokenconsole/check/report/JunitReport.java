package dev.tokenconsole.check.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.CheckedRow;

/**
 * A check as JUnit XML, for Jenkins, GitLab and others: a suite for each environment, a test for each row. Its rules
 * are those of {@code docs/check-report.junit.xsd}.
 */
final class JunitReport implements CheckReportFormat {
    private static final String NAME = "token-console check";
    /** Without a zone, as all known readers want it; it is UTC. */
    private static final DateTimeFormatter TIMESTAMP =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The four outcomes that a test can have in JUnit XML. */
    private enum Outcome {
        /** The credentials work. */
        PASSED("passed"),
        /** They do not. */
        FAILURE("failure"),
        /** The request ended without a judgement of them. */
        ERROR("error"),
        /** There was no request. */
        SKIPPED("skipped");

        private final String element;

        Outcome(String element) {
            this.element = element;
        }

        /** That of {@code row}. */
        static Outcome of(CheckedRow row) {
            return switch (row.standing()) {
                case VALID -> PASSED;
                case FAILED -> FAILURE;
                case UNJUDGED -> row.state() == CheckState.NOT_CHECKED ? SKIPPED : ERROR;
            };
        }

        /** The name of its element. */
        String element() {
            return element;
        }

        /** The number of {@code rows} with this outcome. */
        String count(List<NamedRow> rows) {
            return String.valueOf(rows.stream().filter(row -> of(row.checked()) == this).count());
        }
    }

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public void write(CheckReport report, Writer out) throws IOException {
        // Given an OutputStreamWriter, the writer of XML looks at its encoding and splits surrogate pairs.
        Writer buffered = new BufferedWriter(out);
        buffered.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(buffered);
            suites(xml, report);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
        buffered.write("\n");
        buffered.flush();
    }

    private static void suites(XMLStreamWriter xml, CheckReport report) throws XMLStreamException {
        List<NamedRow> rows = NamedRow.of(report);
        xml.writeStartElement("testsuites");
        xml.writeAttribute("name", NAME);
        counts(xml, rows);
        xml.writeAttribute("time", ReportTime.seconds(report.took()));
        Map<String, List<NamedRow>> suites = rows.stream().collect(
            Collectors.groupingBy(NamedRow::environment, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<NamedRow>> suite : suites.entrySet()) {
            xml.writeCharacters("\n  ");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", suite.getKey());
            counts(xml, suite.getValue());
            xml.writeAttribute("skipped", Outcome.SKIPPED.count(suite.getValue()));
            xml.writeAttribute("time", ReportTime.seconds(time(suite.getValue())));
            xml.writeAttribute("timestamp", TIMESTAMP.format(report.startedAt()));
            for (NamedRow row : suite.getValue()) {
                xml.writeCharacters("\n    ");
                test(xml, row);
            }
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static void counts(XMLStreamWriter xml, List<NamedRow> rows) throws XMLStreamException {
        xml.writeAttribute("tests", String.valueOf(rows.size()));
        xml.writeAttribute("failures", Outcome.FAILURE.count(rows));
        xml.writeAttribute("errors", Outcome.ERROR.count(rows));
    }

    private static void test(XMLStreamWriter xml, NamedRow row) throws XMLStreamException {
        Outcome outcome = Outcome.of(row.checked());
        String details = RowDetails.of(row.checked());
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", row.environment());
        xml.writeAttribute("name", row.name());
        xml.writeAttribute("time", ReportTime.seconds(time(row)));
        if (outcome != Outcome.PASSED) {
            xml.writeStartElement(outcome.element());
            xml.writeAttribute("type", row.checked().stateId());
            xml.writeAttribute("message", ReportText.line(
                row.checked().stateWords() + ": " + row.checked().why(), ReportText.SENTENCE));
            xml.writeCharacters(details);
            xml.writeEndElement();
        } else if (!details.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(details);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** No time for a row that another one was asked for: the times of a suite are added up. */
    private static Duration time(NamedRow row) {
        return row.checked().sameAs() == 0 ? row.checked().took() : Duration.ZERO;
    }

    private static Duration time(List<NamedRow> rows) {
        return rows.stream().map(JunitReport::time).reduce(Duration.ZERO, Duration::plus);
    }
}
