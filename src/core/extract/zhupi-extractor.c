/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "extract/zhupi-extractor.h"

#include "extract/zhupi-extractors-private.h"

#include <libxml/parser.h>

/* Sure signs come first: the name of a file may say less than its bytes. */
static const ZhupiExtractor *const extractors[] = {
#if HAVE_POPPLER
  &zhupi_pdf_extractor,
#endif
#if HAVE_LIBARCHIVE
  &zhupi_epub_extractor,
#endif
  &zhupi_html_extractor,
#if HAVE_CMARK
  &zhupi_markdown_extractor,
#endif
};

/* Articles are read in several threads; the parser wants to be set up in one. */
static void
init_parser (void)
{
  static gsize initialized = 0;

  if (g_once_init_enter (&initialized))
    {
      xmlInitParser ();
      g_once_init_leave (&initialized, 1);
    }
}

const ZhupiExtractor *const *
zhupi_extractors_list (guint *n_extractors)
{
  *n_extractors = G_N_ELEMENTS (extractors);
  return extractors;
}

const ZhupiExtractor *
zhupi_extractors_find (GBytes     *bytes,
                       const char *name)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  init_parser ();
  for (guint i = 0; i < G_N_ELEMENTS (extractors); i++)
    {
      if (extractors[i]->matches (bytes, name))
        return extractors[i];
    }
  return NULL;
}

gboolean
zhupi_extractor_has_name (const char        *name,
                          const char *const *patterns)
{
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  for (; lower != NULL && *patterns != NULL; patterns++)
    {
      if (g_pattern_match_simple (*patterns, lower))
        return TRUE;
    }
  return FALSE;
}
