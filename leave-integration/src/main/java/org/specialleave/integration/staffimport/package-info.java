/**
 * The staff files of ESR (Generic Outbound): their layout, their checks, and their way into the domain.
 *
 * <p>Implements the domain's {@code StaffImports}. Where a field stands is in {@code layouts/esr-go.properties}, what
 * the product reads in {@code GenericOutboundLayout}, and how it is checked in {@code GenericOutboundRows}. Reading and
 * checking is plain code over streams; only {@code EsrStaffImports} and {@code StaffImportRun} know of the container.
 */
package org.specialleave.integration.staffimport;
