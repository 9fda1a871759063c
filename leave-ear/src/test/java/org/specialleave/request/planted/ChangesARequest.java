package org.specialleave.request.planted;

import org.specialleave.request.LeaveRequest;

/** Changes a request past the door. */
public class ChangesARequest {
    /** Does it. */
    public void refuse(LeaveRequest request) {
        request.refuse();
    }
}
