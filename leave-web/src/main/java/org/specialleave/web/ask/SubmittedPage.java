package org.specialleave.web.ask;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.specialleave.platform.NotFoundException;
import org.specialleave.request.RequestState;
import org.specialleave.request.query.RequestView;
import org.specialleave.request.query.ViewRequest;
import org.specialleave.web.page.Form;

/** What happens next, and when. */
@Named("submittedPage")
@RequestScoped
public class SubmittedPage {
    private ViewRequest viewRequest;
    private Form form;
    private RequestView view;

    protected SubmittedPage() {}

    @Inject
    public SubmittedPage(ViewRequest viewRequest, Form form) {
        this.viewRequest = viewRequest;
        this.form = form;
    }

    /** Reads the request. */
    public void open() {
        view = viewRequest.view(form.text("request"));
        if (!view.own() || view.state() == RequestState.DRAFT) {
            throw new NotFoundException(view.reference());
        }
    }

    /** The request. */
    public RequestView getView() {
        return view;
    }

    /** Whether it is in effect already, because it cannot be refused. */
    public boolean isInEffect() {
        return view.state() == RequestState.NOTIFIED || view.state() == RequestState.GRANTED;
    }
}
