/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-exchange.h"

#include "exchange/zhupi-brat-conf.h"
#include "exchange/zhupi-brat.h"
#include "exchange/zhupi-cas-json.h"
#include "exchange/zhupi-cluener.h"
#include "exchange/zhupi-conll.h"
#include "exchange/zhupi-csv.h"
#include "exchange/zhupi-doccano.h"
#include "exchange/zhupi-hypothesis.h"
#include "exchange/zhupi-html.h"
#include "exchange/zhupi-label-studio.h"
#include "exchange/zhupi-markdown.h"
#include "exchange/zhupi-spacy.h"
#include "exchange/zhupi-webanno-tsv.h"
#include "w3c/zhupi-w3c.h"

#include <glib/gi18n-lib.h>

static GBytes *
write_w3c (ZhupiAnnotationSet  *set,
           GError             **error)
{
  return zhupi_w3c_write (set);
}

static gboolean
read_w3c (const ZhupiExchangeInput  *input,
          ZhupiExchangeFound         found,
          gpointer                   user_data,
          GError                   **error)
{
  g_autoptr (GPtrArray) findings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_finding_free);
  g_autoptr (ZhupiAnnotationSet) set = NULL;

  set = zhupi_w3c_read (input->bytes, input->article, findings, error);
  if (set == NULL)
    return FALSE;

  found (set, input->name, findings, user_data);
  return TRUE;
}

/* A new format is a new line here and a file of its own beside this one. */
static const ZhupiExchangeFormat formats[] = {
  {
    .id = "w3c",
    .label = N_("W3C Web Annotation (JSON)"),
    .extension = "zhupi.json",
    .mime_type = "application/ld+json",
    .holds = ZHUPI_TRAITS_ALL,
    .write = write_w3c,
    .read = read_w3c,
  },
  {
    .id = "csv",
    .label = N_("Table of mentions (CSV)"),
    .extension = "csv",
    .mime_type = "text/csv",
    .holds = ZHUPI_CSV_HOLDS,
    .may_lack_text = TRUE,
    .write = zhupi_csv_write,
    .read = zhupi_csv_read,
  },
  {
    .id = "brat",
    .label = N_("brat standoff"),
    .extension = "ann",
    .mime_type = "text/plain",
    .conf_name = ZHUPI_BRAT_CONF_NAME,
    .holds = ZHUPI_BRAT_HOLDS,
    .has_text_beside = TRUE,
    .write = zhupi_brat_write,
    .write_conf = zhupi_brat_write_conf,
    .read = zhupi_brat_read,
  },
  {
    .id = "doccano",
    .label = N_("doccano (JSON Lines)"),
    .extension = "jsonl",
    .mime_type = "application/jsonl",
    .holds = ZHUPI_DOCCANO_HOLDS,
    .holds_text = TRUE,
    .write = zhupi_doccano_write,
    .read = zhupi_doccano_read,
  },
  {
    .id = "label-studio",
    .label = N_("Label Studio (JSON)"),
    .extension = "json",
    .mime_type = "application/json",
    .holds = ZHUPI_LABEL_STUDIO_HOLDS,
    .holds_text = TRUE,
    .write = zhupi_label_studio_write,
    .read = zhupi_label_studio_read,
  },
  {
    .id = "cas-json",
    .label = N_("INCEpTION (UIMA CAS JSON)"),
    .extension = "json",
    .mime_type = "application/json",
    .holds = ZHUPI_CAS_JSON_HOLDS,
    .holds_text = TRUE,
    .write = zhupi_cas_json_write,
    .read = zhupi_cas_json_read,
  },
  {
    .id = "webanno-tsv",
    .label = N_("INCEpTION (WebAnno TSV 3.3)"),
    .extension = "tsv",
    .mime_type = "text/tab-separated-values",
    .holds = ZHUPI_WEBANNO_TSV_HOLDS,
    .holds_text = TRUE,
    .write = zhupi_webanno_tsv_write,
    .read = zhupi_webanno_tsv_read,
  },
  {
    .id = "conll",
    .label = N_("CoNLL, a character a line"),
    .extension = "conll",
    .mime_type = "text/plain",
    .holds = ZHUPI_CONLL_HOLDS,
    .holds_text = TRUE,
    .write = zhupi_conll_write,
    .read = zhupi_conll_read,
  },
  {
    .id = "spacy",
    .label = N_("spaCy and Prodigy (JSON Lines)"),
    .extension = "jsonl",
    .mime_type = "application/jsonl",
    .holds = ZHUPI_SPACY_HOLDS,
    .holds_text = TRUE,
    .write = zhupi_spacy_write,
    .read = zhupi_spacy_read,
  },
  {
    .id = "hypothesis",
    .label = N_("Hypothesis (JSON)"),
    .extension = "json",
    .mime_type = "application/json",
    .holds = ZHUPI_HYPOTHESIS_HOLDS,
    .write = zhupi_hypothesis_write,
    .read = zhupi_hypothesis_read,
  },
  {
    .id = "cluener",
    .label = N_("CLUENER (JSON Lines)"),
    .extension = "jsonl",
    .mime_type = "application/jsonl",
    .holds = ZHUPI_CLUENER_HOLDS,
    .holds_text = TRUE,
    .write = zhupi_cluener_write,
    .read = zhupi_cluener_read,
  },
  {
    .id = "csv-entities",
    .label = N_("Table of entities (CSV)"),
    .extension = "csv",
    .mime_type = "text/csv",
    .holds = ZHUPI_CSV_ENTITIES_HOLDS,
    .may_lack_text = TRUE,
    .write = zhupi_csv_write_entities,
    .read = zhupi_csv_read,
  },
  {
    .id = "markdown",
    .label = N_("Article for reading (Markdown)"),
    .extension = "md",
    .mime_type = "text/markdown",
    .holds = ZHUPI_MARKDOWN_HOLDS,
    .write = zhupi_markdown_write,
  },
  {
    .id = "html",
    .label = N_("Article for reading (HTML)"),
    .extension = "html",
    .mime_type = "text/html",
    .holds = ZHUPI_HTML_HOLDS,
    .write = zhupi_html_write,
  },
};

/**
 * zhupi_exchange_get_formats:
 * @n_formats: (out): how many there are
 *
 * Returns: (transfer none): all formats, the most important first
 */
const ZhupiExchangeFormat *
zhupi_exchange_get_formats (guint *n_formats)
{
  g_return_val_if_fail (n_formats != NULL, NULL);

  *n_formats = G_N_ELEMENTS (formats);
  return formats;
}

/* Returns: (transfer none) (nullable): the format of that short name */
const ZhupiExchangeFormat *
zhupi_exchange_find_format (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].id, id))
      return &formats[i];

  return NULL;
}

/* Returns: (transfer none): the name in the language of the person */
const char *
zhupi_exchange_format_get_label (const ZhupiExchangeFormat *format)
{
  g_return_val_if_fail (format != NULL, NULL);

  return _(format->label);
}

GBytes *
zhupi_exchange_write (const ZhupiExchangeFormat  *format,
                      ZhupiAnnotationSet         *set,
                      GError                    **error)
{
  g_autoptr (ZhupiAnnotationSet) part = NULL;

  g_return_val_if_fail (format != NULL && format->write != NULL, NULL);
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);

  if (format->holds & ZHUPI_TRAIT_INSERTIONS)
    return format->write (set, error);
  part = zhupi_annotation_set_without_insertions (set);
  return format->write (part, error);
}
