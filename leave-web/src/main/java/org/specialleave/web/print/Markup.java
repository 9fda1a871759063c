package org.specialleave.web.print;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A document under construction, element by element, so that no name or text is ever read as markup. */
final class Markup {
    private final Document document;
    private final Element head;
    private final Element body;
    private Element part;

    /**
     * An empty document.
     *
     * @param title       what the reader's window shows
     * @param description what it is about
     * @param style       the style sheet
     */
    Markup(String title, String description, String style) {
        try {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
        Element html = document.createElement("html");
        html.setAttribute("lang", "en-GB");
        document.appendChild(html);
        head = in(html, "head", null);
        in(head, "title", title);
        Element about = in(head, "meta", null);
        about.setAttribute("name", "subject");
        about.setAttribute("content", description);
        in(head, "style", style);
        body = in(html, "body", null);
    }

    Document document() {
        return document;
    }

    /** Adds an element with a text, or none, to the end of another. */
    static Element in(Element parent, String name, String text) {
        Element element = parent.getOwnerDocument().createElement(name);
        if (text != null) {
            element.setTextContent(text);
        }
        parent.appendChild(element);
        return element;
    }

    Element add(String name, String text) {
        return in(body, name, text);
    }

    private void bookmark(String name, String id) {
        Element bookmarks = (Element) head.getElementsByTagName("bookmarks").item(0);
        Element bookmark = in(bookmarks == null ? in(head, "bookmarks", null) : bookmarks, "bookmark", null);
        bookmark.setAttribute("name", name);
        bookmark.setAttribute("href", "#" + id);
    }

    /** A part with a heading that the reader can jump to. */
    void heading(String name, String id, String text) {
        part = add("div", null);
        part.setAttribute("class", "part " + id);
        in(part, name, text).setAttribute("id", id);
        bookmark(text, id);
    }

    /** A table in a part of its own, with its heading, that stays on one page where it can. */
    Element table(String style, String caption) {
        Element table = in(part, "table", null);
        table.setAttribute("class", style);
        if (caption != null) {
            in(table, "caption", caption);
        }
        return table;
    }

    static void header(Element row, String scope, String style, String text) {
        Element cell = in(row, "th", text);
        cell.setAttribute("scope", scope);
        if (style != null) {
            cell.setAttribute("class", style);
        }
    }
}
