/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-uitest-private.h"

#include <string.h>

#define MAX_DEPTH 60

typedef gboolean (*NameTest) (const char *name,
                              const char *wanted);

/* GTK 4.8 names a button with a mnemonic twice: "_Export Export". */
static gboolean
is_name (const char *name,
         const char *wanted)
{
  gsize length = strlen (name);
  gsize wanted_length = strlen (wanted);

  return strcmp (name, wanted) == 0 ||
         (length > wanted_length && strchr (name, '_') != NULL &&
          name[length - wanted_length - 1] == ' ' &&
          g_str_has_suffix (name, wanted));
}

/* A newer GTK leaves the mnemonic out: the name begins with the word behind the underscore then. */
static gboolean
contains_name (const char *name,
               const char *wanted)
{
  return strstr (name, wanted) != NULL || (*wanted == '_' && g_str_has_prefix (name, wanted + 1));
}

/* A list to choose from is named by what is chosen, from GTK 4.14 on; its tooltip remains. */
static gboolean
is_described (AtspiAccessible *accessible,
              const char      *wanted)
{
  g_autofree char *description = NULL;

  if (atspi_accessible_get_role (accessible, NULL) != ATSPI_ROLE_COMBO_BOX)
    return FALSE;
  description = atspi_accessible_get_description (accessible, NULL);
  return g_strcmp0 (description, wanted) == 0;
}

static gboolean
has_name (AtspiAccessible *accessible,
          const char      *wanted,
          NameTest         test)
{
  g_autofree char *name = NULL;

  if (wanted == NULL)
    return TRUE;
  name = atspi_accessible_get_name (accessible, NULL);
  return (name != NULL && test (name, wanted)) || is_described (accessible, wanted);
}

/* Where nobody looks: each look is a question to the program, and lists are long. */
static gboolean
is_leaf (AtspiRole here,
         AtspiRole role)
{
  if (here == ATSPI_ROLE_LIST_ITEM)
    return role != ATSPI_ROLE_LABEL;
  return here == ATSPI_ROLE_FRAME && role == ATSPI_ROLE_FRAME;
}

/* A row that is all about what is looked for: an entry with its title. */
static gboolean
is_row_named (AtspiAccessible *accessible,
              AtspiRole        here,
              const char      *wanted)
{
  return here == ATSPI_ROLE_LIST_ITEM && wanted != NULL &&
         has_name (accessible, wanted, contains_name);
}

static AtspiAccessible *
search (AtspiAccessible *from,
        AtspiRole        role,
        const char      *wanted,
        NameTest         test,
        guint            depth)
{
  AtspiRole here = atspi_accessible_get_role (from, NULL);
  int n_children;

  if (here == role && has_name (from, wanted, test))
    return g_object_ref (from);
  if (depth == MAX_DEPTH || (is_leaf (here, role) && !is_row_named (from, here, wanted)))
    return NULL;
  n_children = atspi_accessible_get_child_count (from, NULL);
  /* The newest window first: it is what a person looks at. */
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child =
        atspi_accessible_get_child_at_index (from, depth == 0 ? n_children - 1 - i : i, NULL);
      AtspiAccessible *found =
        child != NULL ? search (child, role, wanted, test, depth + 1) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* libatspi keeps names and children: look at the program, not at the memory of it. */
static AtspiAccessible *
look (AtspiAccessible *from,
      AtspiRole        role,
      const char      *wanted,
      NameTest         test)
{
  zhupi_ui_pump ();
  atspi_accessible_clear_cache (from);
  return search (from, role, wanted, test, 0);
}

AtspiAccessible *
zhupi_ui_find (ZhupiUi    *self,
               AtspiRole   role,
               const char *name)
{
  return look (zhupi_ui_get_root (self), role, name, is_name);
}

AtspiAccessible *
zhupi_ui_find_containing (ZhupiUi    *self,
                          AtspiRole   role,
                          const char *part)
{
  return look (zhupi_ui_get_root (self), role, part, contains_name);
}

AtspiAccessible *
zhupi_ui_find_in (AtspiAccessible *from,
                  AtspiRole        role,
                  const char      *name)
{
  return look (from, role, name, is_name);
}

/* Backward, in the window alone: what lies above the rest comes last in the tree. */
static AtspiAccessible *
search_backward (AtspiAccessible *from,
                 AtspiRole        role,
                 const char      *part,
                 guint            depth)
{
  AtspiRole here = atspi_accessible_get_role (from, NULL);
  int n_children = depth < MAX_DEPTH ? atspi_accessible_get_child_count (from, NULL) : 0;

  if (here == role && has_name (from, part, contains_name))
    return g_object_ref (from);
  for (int i = n_children - 1; i >= 0 && !is_leaf (here, role); i--)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (from, i, NULL);
      AtspiAccessible *found =
        child != NULL ? search_backward (child, role, part, depth + 1) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

AtspiAccessible *
zhupi_ui_wait_on_top (ZhupiUi    *self,
                      AtspiRole   role,
                      const char *part)
{
  AtspiAccessible *found = NULL;
  gint64 deadline = zhupi_ui_deadline ();

  do
    {
      zhupi_ui_tick (deadline, atspi_role_get_name (role), part);
      atspi_accessible_clear_cache (zhupi_ui_get_root (self));
      found = search_backward (zhupi_ui_get_root (self), role, part, 0);
    }
  while (found == NULL);
  return found;
}

/* The first of a role that is seen. */
static AtspiAccessible *
search_seen (AtspiAccessible *from,
             AtspiRole        role,
             guint            depth)
{
  int n_children = depth < MAX_DEPTH ? atspi_accessible_get_child_count (from, NULL) : 0;

  if (atspi_accessible_get_role (from, NULL) == role && zhupi_ui_is_seen (from))
    return g_object_ref (from);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (from, i, NULL);
      AtspiAccessible *found = child != NULL ? search_seen (child, role, depth + 1) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
zhupi_ui_is_menu_named (ZhupiUi *self)
{
  g_autoptr (AtspiAccessible) item = NULL;
  g_autofree char *name = NULL;
  gint64 deadline = zhupi_ui_deadline ();

  while (item == NULL)
    {
      zhupi_ui_tick (deadline, G_STRLOC, "a menu");
      atspi_accessible_clear_cache (zhupi_ui_get_root (self));
      item = search_seen (zhupi_ui_get_root (self), ATSPI_ROLE_MENU_ITEM, 0);
    }
  name = atspi_accessible_get_name (item, NULL);
  return name != NULL && *name != '\0';
}

static guint
count (AtspiAccessible *from,
       AtspiRole        role,
       guint            depth)
{
  guint n = atspi_accessible_get_role (from, NULL) == role && zhupi_ui_is_seen (from);
  int n_children = depth < MAX_DEPTH ? atspi_accessible_get_child_count (from, NULL) : 0;

  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (from, i, NULL);

      if (child != NULL)
        n += count (child, role, depth + 1);
    }
  return n;
}

guint
zhupi_ui_count (AtspiAccessible *from,
                AtspiRole        role)
{
  zhupi_ui_pump ();
  atspi_accessible_clear_cache (from);
  return count (from, role, 0);
}

static AtspiAccessible *
wait_for (ZhupiUi    *self,
          AtspiRole   role,
          const char *wanted,
          NameTest    test)
{
  AtspiAccessible *found = NULL;
  gint64 deadline = zhupi_ui_deadline ();

  while ((found = look (zhupi_ui_get_root (self), role, wanted, test)) == NULL)
    zhupi_ui_tick (deadline, atspi_role_get_name (role), wanted != NULL ? wanted : "any");
  return found;
}

AtspiAccessible *
zhupi_ui_wait (ZhupiUi    *self,
               AtspiRole   role,
               const char *name)
{
  return wait_for (self, role, name, is_name);
}

AtspiAccessible *
zhupi_ui_wait_containing (ZhupiUi    *self,
                          AtspiRole   role,
                          const char *part)
{
  return wait_for (self, role, part, contains_name);
}

void
zhupi_ui_wait_focus (ZhupiUi    *self,
                     AtspiRole   role,
                     const char *name)
{
  g_autoptr (AtspiAccessible) accessible = zhupi_ui_wait (self, role, name);

  zhupi_ui_wait_until (zhupi_ui_has_state (accessible, ATSPI_STATE_FOCUSED));
}

static gboolean
is_gone (ZhupiUi    *self,
         AtspiRole   role,
         const char *name,
         NameTest    test)
{
  g_autoptr (AtspiAccessible) found = look (zhupi_ui_get_root (self), role, name, test);

  return found == NULL || !zhupi_ui_is_seen (found);
}

void
zhupi_ui_wait_gone (ZhupiUi    *self,
                    AtspiRole   role,
                    const char *name)
{
  zhupi_ui_wait_until (is_gone (self, role, name, is_name));
}

void
zhupi_ui_wait_gone_containing (ZhupiUi    *self,
                               AtspiRole   role,
                               const char *part)
{
  zhupi_ui_wait_until (is_gone (self, role, part, contains_name));
}

char *
zhupi_ui_text (AtspiAccessible *accessible)
{
  g_autoptr (AtspiText) text = atspi_accessible_get_text_iface (accessible);

  g_assert_nonnull (text);
  return atspi_text_get_text (text, 0, atspi_text_get_character_count (text, NULL), NULL);
}

static int
find_offset (AtspiAccessible *accessible,
             const char      *needle)
{
  g_autofree char *text = zhupi_ui_text (accessible);
  const char *found = text != NULL ? strstr (text, needle) : NULL;

  return found != NULL ? (int) g_utf8_pointer_to_offset (text, found) : -1;
}

int
zhupi_ui_offset_of (AtspiAccessible *accessible,
                    const char      *needle)
{
  gint64 deadline = zhupi_ui_deadline ();
  int offset;

  while ((offset = find_offset (accessible, needle)) < 0)
    zhupi_ui_tick (deadline, G_STRLOC, needle);
  return offset;
}

int
zhupi_ui_get_caret (AtspiAccessible *accessible)
{
  g_autoptr (AtspiText) text = atspi_accessible_get_text_iface (accessible);

  return atspi_text_get_caret_offset (text, NULL);
}

AtspiRect *
zhupi_ui_character (AtspiAccessible *accessible,
                    int              offset)
{
  g_autoptr (AtspiText) text = atspi_accessible_get_text_iface (accessible);

  return atspi_text_get_character_extents (text, offset, ATSPI_COORD_TYPE_WINDOW, NULL);
}

static gboolean
get_selection (AtspiAccessible *accessible,
               int             *start,
               int             *end)
{
  g_autoptr (AtspiText) text = atspi_accessible_get_text_iface (accessible);
  g_autofree AtspiRange *range = NULL;

  if (atspi_text_get_n_selections (text, NULL) < 1)
    return FALSE;
  range = atspi_text_get_selection (text, 0, NULL);
  *start = range->start_offset;
  *end = range->end_offset;
  return TRUE;
}

gboolean
zhupi_ui_is_selected (AtspiAccessible *accessible,
                      int              start,
                      int              end)
{
  int selected_start;
  int selected_end;

  return get_selection (accessible, &selected_start, &selected_end) && selected_start == start &&
         selected_end == end;
}

gboolean
zhupi_ui_has_selection (AtspiAccessible *accessible)
{
  int start;
  int end;

  return get_selection (accessible, &start, &end) && start != end;
}

gboolean
zhupi_ui_has_state (AtspiAccessible *accessible,
                    AtspiStateType   state)
{
  g_autoptr (AtspiStateSet) states = NULL;

  zhupi_ui_pump ();
  atspi_accessible_clear_cache (accessible);
  states = atspi_accessible_get_state_set (accessible);
  return atspi_state_set_contains (states, state);
}

gboolean
zhupi_ui_is_seen (AtspiAccessible *accessible)
{
  g_autofree AtspiRect *extents = zhupi_ui_extents (accessible);

  return extents != NULL && extents->width > 0 && extents->height > 0;
}

int
zhupi_ui_get_y (AtspiAccessible *accessible)
{
  g_autofree AtspiRect *extents = zhupi_ui_extents (accessible);

  g_assert_nonnull (extents);
  return extents->y;
}

gboolean
zhupi_ui_file_contains (const char *path,
                        const char *needle)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && strstr (text, needle) != NULL;
}

static void
describe (AtspiAccessible *accessible,
          GString         *out,
          guint            depth)
{
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);
  g_autofree AtspiRect *extents = zhupi_ui_extents (accessible);
  int n_children = depth < MAX_DEPTH ? atspi_accessible_get_child_count (accessible, NULL) : 0;

  if (extents != NULL && extents->width == 0)
    return;
  g_string_append_printf (out, "# %*s%s \"%s\"", (int) depth, "", role, name);
  if (extents != NULL)
    g_string_append_printf (out, " %dx%d+%d+%d", extents->width, extents->height, extents->x,
                            extents->y);
  g_string_append_c (out, '\n');
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child =
        atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL)
        describe (child, out, depth + 1);
    }
}

char *
zhupi_ui_describe (AtspiAccessible *from)
{
  GString *out = g_string_new (NULL);

  zhupi_ui_pump ();
  atspi_accessible_clear_cache (from);
  describe (from, out, 0);
  return g_string_free (out, FALSE);
}
