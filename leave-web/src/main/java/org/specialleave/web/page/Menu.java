package org.specialleave.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.specialleave.account.CurrentCaller;
import org.specialleave.account.Roles;
import org.specialleave.staff.Approvers;

/**
 * {@code #{menu}}: where the signed-in account can go. Links only; what a page may show is checked by its use case.
 *
 * <p>Who decides for somebody is not a role: it is looked up once a session, since it is asked on every page.
 */
@Named("menu")
@RequestScoped
public class Menu {
    /**
     * A place to go.
     *
     * @param text    its name
     * @param href    its address, or null
     * @param action  where its form is posted to, or null
     * @param icon    whether the picture of a person stands before it
     * @param current whether it is the page that is shown
     * @param active  whether it is the section of the page that is shown
     */
    public record Item(String text, String href, String action, boolean icon, boolean current, boolean active) {}

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.specialleave.web.texts.shared");

    /** Set on a request of somebody who has to choose a password before anything else: they can go nowhere yet. */
    public static final String NOWHERE_YET = "leave.nowhere-yet";

    private static final String DECIDES = "leave.decides";

    private HttpServletRequest request;
    private CurrentCaller currentCaller;
    private Approvers approvers;

    protected Menu() {}

    /**
     * With its collaborators.
     *
     * @param request       which page is asked for
     * @param currentCaller who asks
     * @param approvers     who decides for somebody
     */
    @Inject
    public Menu(HttpServletRequest request, CurrentCaller currentCaller, Approvers approvers) {
        this.request = request;
        this.currentCaller = currentCaller;
        this.approvers = approvers;
    }

    /**
     * Finds out whether that person decides for somebody, for the session that has just been opened: at the sign-in, so
     * that no page that follows has to.
     *
     * @param person the person signed in, or null
     */
    public void signedIn(Long person) {
        request.getSession().setAttribute(DECIDES, person != null && approvers.mayDecideForSomebody(person));
    }

    /** Whether the account may have something to decide. */
    public boolean isDeciding() {
        if (request.isUserInRole(Roles.HR)) {
            return true;
        }
        if (!request.isUserInRole(Roles.STAFF)) {
            return false;
        }
        if (request.getSession().getAttribute(DECIDES) == null) {
            signedIn(currentCaller.caller().personId());
        }
        return (Boolean) request.getSession().getAttribute(DECIDES);
    }

    /** The menu of the account's roles; empty where nobody is signed in. */
    public List<Item> getItems() {
        if (!signedIn() || request.getAttribute(NOWHERE_YET) != null) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        items.add(item("menu.home", "/"));
        if (request.isUserInRole(Roles.STAFF)) {
            items.add(item("menu.ask", "/ask/start"));
            items.add(item("menu.record", "/my-record"));
        }
        items.add(item("menu.guidance", "/guidance"));
        if (isDeciding()) {
            items.add(item("menu.decide", "/to-decide"));
        }
        items.add(item("menu.policy", "/policy"));
        if (request.isUserInRole(Roles.HR)) {
            items.add(item("menu.versions", "/policy/versions"));
        }
        if (request.isUserInRole(Roles.HR_SYSTEMS) || request.isUserInRole(Roles.HR)) {
            items.add(item("menu.imports", "/imports"));
        }
        if (request.isUserInRole(Roles.HR_SYSTEMS) || request.isUserInRole(Roles.AUDITOR)) {
            items.add(item("menu.runs", "/runs"));
            items.add(item("menu.outbox", "/outbox"));
        }
        if (request.isUserInRole(Roles.ADMINISTRATOR)) {
            items.add(item("menu.admin", "/admin/start"));
        }
        return items;
    }

    /** Who is signed in, and the way out; empty where nobody is. */
    public List<Item> getAccount() {
        if (!signedIn()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        items.add(new Item(request.getUserPrincipal().getName(), null, null, true, false, false));
        if (request.isUserInRole(Roles.STAFF)) {
            items.add(ofAccount("mail-wish", "/mail"));
        }
        items.add(ofAccount("password", "/password"));
        items.add(new Item(
                TEXTS.getString("sign-out"), null, request.getContextPath() + "/sign-out", false, false, false));
        return items;
    }

    private Item ofAccount(String text, String path) {
        return new Item(TEXTS.getString(text), request.getContextPath() + path, null, false, false, false);
    }

    /** The links at the end of every page. */
    public List<Item> getFooter() {
        return List.of(
                item("footer.help", "/help"),
                item("footer.accessibility", "/accessibility"),
                item("footer.privacy", "/privacy"));
    }

    private boolean signedIn() {
        return request.getUserPrincipal() != null;
    }

    private Item item(String text, String path) {
        String shown = shown();
        boolean current = path.equals("/") ? shown.equals("/home") || shown.equals("/") : shown.equals(path);
        boolean active = !current
                && !path.equals("/")
                && shown.startsWith(path.substring(0, path.lastIndexOf('/') + 1))
                && path.lastIndexOf('/') > 0;
        return new Item(TEXTS.getString(text), request.getContextPath() + path, null, false, current, active);
    }

    private String shown() {
        String path = request.getServletPath();
        return path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
    }
}
