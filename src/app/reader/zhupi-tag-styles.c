/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-tag-styles.h"

struct _ZhupiTagStyles
{
  ZhupiTagSet *tag_set;
  ZhupiReaderTheme theme;
  GHashTable *styles; /* GQuark to ZhupiTagStyle */
};

ZhupiTagStyles *
zhupi_tag_styles_new (ZhupiTagSet      *tag_set,
                      ZhupiReaderTheme  theme)
{
  ZhupiTagStyles *self = g_new0 (ZhupiTagStyles, 1);

  self->tag_set = g_object_ref (tag_set);
  self->theme = theme;
  self->styles = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return self;
}

void
zhupi_tag_styles_free (ZhupiTagStyles *self)
{
  g_object_unref (self->tag_set);
  g_hash_table_unref (self->styles);
  g_free (self);
}

ZhupiReaderTheme
zhupi_tag_styles_get_theme (ZhupiTagStyles *self)
{
  return self->theme;
}

/* Returns: (transfer none): the look; also of a class that the tag set does not know */
const ZhupiTagStyle *
zhupi_tag_styles_lookup (ZhupiTagStyles *self,
                         GQuark          quark)
{
  ZhupiTagStyle *style = g_hash_table_lookup (self->styles, GUINT_TO_POINTER (quark));
  const ZhupiTag *tag;

  if (style != NULL)
    return style;
  tag = zhupi_tag_set_lookup (self->tag_set, g_quark_to_string (quark));
  style = g_new0 (ZhupiTagStyle, 1);
  style->colors = zhupi_reader_theme_get_mark (self->theme, tag != NULL ? tag->color : NULL);
  style->line = zhupi_line_style_from_name (tag != NULL ? tag->line : NULL);
  g_hash_table_insert (self->styles, GUINT_TO_POINTER (quark), style);
  return style;
}
