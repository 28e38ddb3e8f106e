package org.trutina.assessment.notice;

import java.io.StringWriter;
import java.math.BigDecimal;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.trutina.assessment.notice.EForms.AwardCriterion;
import org.trutina.assessment.platform.XmlText;

/**
 * The award criteria as the element of a UBL notice that holds them, with the extensions of eForms.
 */
final class EFormsXml {

  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
  private static final String CAC = UBL + "CommonAggregateComponents-2";
  private static final String CBC = UBL + "CommonBasicComponents-2";
  private static final String EXT = UBL + "CommonExtensionComponents-2";
  private static final String EFORMS = "http://data.europa.eu/p27/eforms-ubl-extension";
  private static final String EFEXT = EFORMS + "s/1";
  private static final String EFAC = EFORMS + "-aggregate-components/1";
  private static final String EFBC = EFORMS + "-basic-components/1";

  private final XMLStreamWriter xml;
  private final String language;

  private EFormsXml(XMLStreamWriter xml, String language) {
    this.xml = xml;
    this.language = language;
  }

  static String of(EForms criteria) {
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new EFormsXml(xml, criteria.language()).terms(criteria);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The criteria cannot be written as XML.", e);
    }
    return text.toString();
  }

  private void terms(EForms criteria) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("cac", "AwardingTerms", CAC);
    xml.writeNamespace("cac", CAC);
    xml.writeNamespace("cbc", CBC);
    xml.writeNamespace("ext", EXT);
    xml.writeNamespace("efext", EFEXT);
    xml.writeNamespace("efac", EFAC);
    xml.writeNamespace("efbc", EFBC);
    xml.writeStartElement("cac", "AwardingCriterion", CAC);
    text("CalculationExpression", criteria.expression());
    for (AwardCriterion criterion : criteria.criteria()) {
      criterion(criterion);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void criterion(AwardCriterion criterion) throws XMLStreamException {
    xml.writeStartElement("cac", "SubordinateAwardingCriterion", CAC);
    xml.writeStartElement("ext", "UBLExtensions", EXT);
    xml.writeStartElement("ext", "UBLExtension", EXT);
    xml.writeStartElement("ext", "ExtensionContent", EXT);
    xml.writeStartElement("efext", "EformsExtension", EFEXT);
    parameter("number-weight", criterion.weightCode(), criterion.weight());
    if (criterion.threshold() != null) {
      parameter("number-threshold", EForms.MINIMUM, criterion.threshold());
    }
    for (int open = 0; open < 4; open++) {
      xml.writeEndElement();
    }
    xml.writeStartElement("cbc", "AwardingCriterionTypeCode", CBC);
    xml.writeAttribute("listName", "award-criterion-type");
    xml.writeCharacters(criterion.type());
    xml.writeEndElement();
    text("Name", criterion.name());
    text("Description", criterion.description());
    xml.writeEndElement();
  }

  private void parameter(String list, String code, BigDecimal number) throws XMLStreamException {
    xml.writeStartElement("efac", "AwardCriterionParameter", EFAC);
    xml.writeStartElement("efbc", "ParameterCode", EFBC);
    xml.writeAttribute("listName", list);
    xml.writeCharacters(code);
    xml.writeEndElement();
    xml.writeStartElement("efbc", "ParameterNumeric", EFBC);
    xml.writeCharacters(number.toPlainString());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void text(String name, String content) throws XMLStreamException {
    xml.writeStartElement("cbc", name, CBC);
    xml.writeAttribute("languageID", language);
    xml.writeCharacters(XmlText.of(content));
    xml.writeEndElement();
  }
}
