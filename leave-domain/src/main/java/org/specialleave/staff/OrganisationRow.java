package org.specialleave.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What ESR says of an organisation from a date on; read here, written by the staff import. */
@Entity
@Table(name = "organisation_row")
class OrganisationRow {
    @Id
    private long id;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private String name;

    @Column(name = "parent_id")
    private Long parentId;

    protected OrganisationRow() {}

    long organisationId() {
        return organisationId;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    Long parentId() {
        return parentId;
    }

    String name() {
        return name;
    }
}
