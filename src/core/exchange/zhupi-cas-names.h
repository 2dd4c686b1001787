/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The names of CAS JSON that its reader and its writer share. */

#define ZHUPI_CAS_TYPES "%TYPES"
#define ZHUPI_CAS_STRUCTURES "%FEATURE_STRUCTURES"
#define ZHUPI_CAS_VIEWS "%VIEWS"
#define ZHUPI_CAS_ID "%ID"
#define ZHUPI_CAS_TYPE "%TYPE"
#define ZHUPI_CAS_ELEMENTS "%ELEMENTS"

#define ZHUPI_CAS_SOFA_TYPE "uima.cas.Sofa"
#define ZHUPI_CAS_SOFA_TEXT "sofaString"
#define ZHUPI_CAS_SOFA "@sofa"
#define ZHUPI_CAS_INITIAL_VIEW "_InitialView"
#define ZHUPI_CAS_DOCUMENT_TYPE "uima.tcas.DocumentAnnotation"
#define ZHUPI_CAS_ANNOTATION_TYPE "uima.tcas.Annotation"
#define ZHUPI_CAS_STRING_TYPE "uima.cas.String"
#define ZHUPI_CAS_INTEGER_TYPE "uima.cas.Integer"
#define ZHUPI_CAS_INTEGERS_TYPE "uima.cas.IntegerArray"
#define ZHUPI_CAS_MENTION_TYPE "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
#define ZHUPI_CAS_RELATION_TYPE "webanno.custom.Relation"

#define ZHUPI_CAS_VALUE "value"
#define ZHUPI_CAS_LABEL "label"
#define ZHUPI_CAS_GOVERNOR "Governor"
#define ZHUPI_CAS_DEPENDENT "Dependent"

/* Features of a mention that are ours. */
#define ZHUPI_CAS_UUID "uuid"
#define ZHUPI_CAS_STATE "state"
#define ZHUPI_CAS_NOTE "note"
#define ZHUPI_CAS_ENTITY "entity"
#define ZHUPI_CAS_REASON "reason"
#define ZHUPI_CAS_CREATOR "creator"
#define ZHUPI_CAS_GENERATOR "generator"
#define ZHUPI_CAS_CREATED "created"
#define ZHUPI_CAS_MODIFIED "modified"
#define ZHUPI_CAS_SCORE "score"
#define ZHUPI_CAS_FRAGMENTS "fragments"
