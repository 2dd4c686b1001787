/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-brat-conf.h"

#include "exchange/zhupi-brat.h"

#include <string.h>

#define ENTITIES "entities"
#define RELATIONS "relations"
#define EVENTS "events"
#define ATTRIBUTES "attributes"
#define BLANKS " \t"

/* Wider classes that a line may stand below. */
#define MAX_DEPTH 32

typedef struct
{
  gsize indent;
  char *id;
} Level;

/* Where the lines below a heading are being read. */
typedef struct
{
  char *section;
  Level levels[MAX_DEPTH];
  guint n_levels;
} Place;

static void
place_clear (Place *self)
{
  g_free (self->section);
  for (guint i = 0; i < self->n_levels; i++)
    g_free (self->levels[i].id);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

static gboolean
is_section (const Place *place,
            const char  *name)
{
  return g_strcmp0 (place->section, name) == 0;
}

/* "[entities]"; FALSE for any other line. */
static gboolean
enter_section (Place      *place,
               const char *line)
{
  gsize length = strcspn (line, "]");

  if (line[0] != '[' || line[length] == '\0')
    return FALSE;
  place_clear (place);
  *place = (Place) { .section = g_strndup (line + 1, length - 1) };
  return TRUE;
}

/* The name that a line begins with, past blanks and the mark of a class that is only a heading;
 * %NULL for comments, macros, separators and special lines. */
static char *
dup_name (const char *line)
{
  line += strspn (line, BLANKS);
  line += *line == '!';
  if (strchr ("#<-", *line) != NULL)
    return NULL;
  return g_strndup (line, strcspn (line, " \t\r"));
}

/* Leaves the levels that the line is not below. */
static const char *
find_parent (Place *place,
             gsize  indent)
{
  while (place->n_levels > 0 && place->levels[place->n_levels - 1].indent >= indent)
    g_free (place->levels[--place->n_levels].id);
  return place->n_levels > 0 ? place->levels[place->n_levels - 1].id : NULL;
}

static void
read_class (Place      *place,
            const char *name,
            gsize       indent,
            ZhupiDraft *draft)
{
  const ZhupiTag *known = zhupi_tag_set_lookup (zhupi_tag_set_get_default (), name);
  ZhupiTag tag = { .id = name, .label = name, .color = "slate", .line = "solid" };

  tag.parent = find_parent (place, indent);
  zhupi_draft_add_tag (draft, known != NULL ? known : &tag);
  if (place->n_levels < MAX_DEPTH)
    place->levels[place->n_levels++] = (Level) { indent, g_strdup (name) };
}

static void
read_line (Place      *place,
           const char *line,
           ZhupiDraft *draft)
{
  g_autofree char *name = NULL;

  if (enter_section (place, line))
    return;
  name = dup_name (line);
  if (name == NULL || *name == '\0')
    return;
  if (is_section (place, ENTITIES) || is_section (place, EVENTS))
    read_class (place, name, strspn (line, BLANKS), draft);
  else if (is_section (place, RELATIONS))
    zhupi_draft_add_relation_type (draft, &(ZhupiTag) { .id = name, .label = name });
}

static GStrv
split_lines (GBytes *conf)
{
  g_autofree char *utf8 = NULL;
  gsize n_bytes;
  const char *data;

  if (conf == NULL)
    return g_new0 (char *, 1);
  data = g_bytes_get_data (conf, &n_bytes);
  utf8 = g_utf8_make_valid (data != NULL ? data : "", (gssize) n_bytes);
  return g_strsplit (utf8, "\n", -1);
}

void
zhupi_brat_conf_read (GBytes     *conf,
                      ZhupiDraft *draft)
{
  g_auto (GStrv) lines = split_lines (conf);
  g_auto (Place) place = { NULL };

  for (guint i = 0; lines[i] != NULL; i++)
    read_line (&place, lines[i], draft);
}

/* The lines of one section, and which names are in them. */
typedef struct
{
  const char *name;
  GString *lines;
  GHashTable *known;
} Section;

/* In the order of such files. */
enum
{
  SECTION_ENTITIES,
  SECTION_RELATIONS,
  SECTION_EVENTS,
  SECTION_ATTRIBUTES,
  N_SECTIONS
};

typedef struct
{
  Section sections[N_SECTIONS];
  GString *head; /* what stands before the first section */
} Conf;

static void
conf_init (Conf *self)
{
  static const char *const names[N_SECTIONS] = {
    [SECTION_ENTITIES] = ENTITIES,
    [SECTION_RELATIONS] = RELATIONS,
    [SECTION_EVENTS] = EVENTS,
    [SECTION_ATTRIBUTES] = ATTRIBUTES,
  };

  self->head = g_string_new (NULL);
  for (guint i = 0; i < N_SECTIONS; i++)
    self->sections[i] = (Section) {
      names[i], g_string_new (NULL),
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    };
}

static Section *
find_section (Conf       *self,
              const char *name)
{
  for (guint i = 0; i < N_SECTIONS; i++)
    if (g_strcmp0 (self->sections[i].name, name) == 0)
      return &self->sections[i];
  return NULL;
}

static void
keep_line (Conf       *self,
           Section    *section,
           const char *line)
{
  g_autofree char *name = dup_name (line);

  g_string_append_printf (section != NULL ? section->lines : self->head, "%s\n", line);
  if (section != NULL && name != NULL)
    g_hash_table_add (section->known, g_steal_pointer (&name));
}

static void
keep_lines (Conf   *self,
            GBytes *before)
{
  g_auto (GStrv) lines = split_lines (before);
  g_auto (Place) place = { NULL };

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (enter_section (&place, lines[i]))
        continue;
      if (*g_strchomp (lines[i]) != '\0')
        keep_line (self, find_section (self, place.section), lines[i]);
    }
}

static void
add_name (Section    *section,
          guint       depth,
          const char *name,
          const char *arguments)
{
  if (!g_hash_table_add (section->known, g_strdup (name)))
    return;
  for (guint i = 0; i < depth; i++)
    g_string_append_c (section->lines, '\t');
  g_string_append_printf (section->lines, "%s%s\n", name, arguments);
}

/* A class and those below it, one tab further in. */
static void
add_classes (Section     *section,
             ZhupiTagSet *tag_set,
             const char  *parent,
             guint        depth)
{
  const ZhupiTag *tags;
  guint n_tags;

  tags = zhupi_tag_set_get_tags (tag_set, &n_tags);
  for (guint i = 0; i < n_tags && depth < MAX_DEPTH; i++)
    {
      const char *wider = tags[i].parent;

      if (wider != NULL && zhupi_tag_set_lookup (tag_set, wider) == NULL)
        wider = NULL;
      if (g_strcmp0 (wider, parent) != 0)
        continue;
      add_name (section, depth, tags[i].id, "");
      add_classes (section, tag_set, tags[i].id, depth + 1);
    }
}

static void
add_relations (Section            *section,
               ZhupiAnnotationSet *set)
{
  GListModel *relations = zhupi_annotation_set_get_relations (set);
  const ZhupiTag *types;
  guint n_types;

  types = zhupi_tag_set_get_relation_types (zhupi_annotation_set_get_tag_set (set), &n_types);
  for (guint i = 0; i < n_types; i++)
    add_name (section, 0, types[i].id, "\tArg1:<ENTITY>, Arg2:<ENTITY>");
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (ZhupiRelation) relation = g_list_model_get_item (relations, i);

      add_name (section, 0, zhupi_relation_get_kind (relation), "\tArg1:<ENTITY>, Arg2:<ENTITY>");
    }
}

static GBytes *
conf_free_to_bytes (Conf *self)
{
  GString *file = self->head;

  for (guint i = 0; i < N_SECTIONS; i++)
    {
      Section *section = &self->sections[i];

      g_string_append_printf (file, "%s[%s]\n%s", file->len > 0 ? "\n" : "", section->name,
                              section->lines->str);
      g_string_free (section->lines, TRUE);
      g_hash_table_unref (section->known);
    }

  return g_string_free_to_bytes (file);
}

GBytes *
zhupi_brat_write_conf (ZhupiAnnotationSet *set,
                       GBytes             *before)
{
  Conf self;

  conf_init (&self);
  keep_lines (&self, before);
  add_classes (&self.sections[SECTION_ENTITIES], zhupi_annotation_set_get_tag_set (set), NULL, 0);
  add_relations (&self.sections[SECTION_RELATIONS], set);
  add_name (&self.sections[SECTION_ATTRIBUTES], 0, ZHUPI_BRAT_SUGGESTED, "\tArg:<ENTITY>");
  add_name (&self.sections[SECTION_ATTRIBUTES], 0, ZHUPI_BRAT_REJECTED, "\tArg:<ENTITY>");
  return conf_free_to_bytes (&self);
}
