package io.perfcycle.workflow;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Empties a model: every delegate and listener becomes one that does nothing, every question to our beans an answer that
 * stands in the model. Its flow, tasks, waits, asynchronous steps and conditions stay.
 */
final class EmptiedModel {

    /** Conditions on what the driver of the floor sets for each participation, as the real delegates do. */
    private static final Set<String> SET_PER_PERSON =
            Set.of("${goalsAgreed}", "${figuresDisputed}", "${resultHeld}", "${interviewConfirmed}");

    /** The way that an undisturbed cycle takes at gateways of its own; every other condition there is false. */
    private static final String CONFIRMED = "${confirmed}";

    private static final Map<String, String> EMPTY = Map.of(
            "taskListener", "${emptyTaskListener}",
            "executionListener", "${emptyListener}");

    private static final String NEVER = "2999-12-31T18:00:00";

    private EmptiedModel() {}

    static byte[] of(byte[] model) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(model));
            empty(document);
            var out = new ByteArrayOutputStream();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException e) {
            throw new IllegalStateException("A model cannot be emptied", e);
        }
    }

    private static void empty(Document document) {
        var elements = document.getElementsByTagName("*");
        for (var at = 0; at < elements.getLength(); at++) {
            var element = (Element) elements.item(at);
            var attributes = element.getAttributes();
            for (var place = attributes.getLength() - 1; place >= 0; place--) {
                var attribute = (Attr) attributes.item(place);
                if (attribute.getValue().contains("${")) {
                    answer(element, attribute);
                }
            }
            var isText = element.getElementsByTagName("*").getLength() == 0;
            if (isText && element.getTextContent().contains("${")) {
                element.setTextContent(answer(element));
            }
        }
    }

    private static void answer(Element element, Attr attribute) {
        switch (attribute.getLocalName()) {
            case "delegateExpression" ->
                attribute.setValue(EMPTY.getOrDefault(element.getLocalName(), "${emptyDelegate}"));
            // The floor's instances carry the number of the person who does all of their tasks.
            case "assignee" -> attribute.setValue("${execution.processBusinessKey}");
            case "dueDate" -> attribute.setValue(NEVER);
            case "candidateGroups" -> element.removeAttributeNode(attribute);
            default -> attribute.setValue(attribute.getValue().replaceAll("\\$\\{[^}]*}", "-"));
        }
    }

    private static String answer(Element element) {
        var text = element.getTextContent().strip();
        return switch (element.getLocalName()) {
            case "timeDate" -> NEVER;
            case "timeCycle" -> "R/" + NEVER + "/P1D";
            case "conditionExpression" -> SET_PER_PERSON.contains(text) ? text : "${" + CONFIRMED.equals(text) + "}";
            default -> "-";
        };
    }
}
