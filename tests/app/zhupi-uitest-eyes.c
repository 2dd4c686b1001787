/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-uitest-private.h"
#include "zhupi-uitest-tree.h"

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
has_name (const ZhupiUiNode *node,
          const char        *wanted,
          NameTest           test)
{
  return wanted == NULL || (node->name != NULL && test (node->name, wanted)) ||
         g_strcmp0 (node->description, wanted) == 0;
}

/* The newest window first: it is what a person looks at. */
static ZhupiUiNode *
search (ZhupiUiNode *from,
        AtspiRole    role,
        const char  *wanted,
        NameTest     test)
{
  guint n_children = from->children->len;

  if (from->role == role && has_name (from, wanted, test))
    return from;
  for (guint i = 0; i < n_children; i++)
    {
      guint index = from->depth == 0 ? n_children - 1 - i : i;
      ZhupiUiNode *found = search (g_ptr_array_index (from->children, index), role, wanted, test);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static AtspiAccessible *
look (AtspiAccessible *from,
      AtspiRole        role,
      const char      *wanted,
      NameTest         test)
{
  const ZhupiUiQuestion question = { .role = role, .name = wanted };
  g_autoptr (ZhupiUiNode) tree = NULL;
  ZhupiUiNode *found;

  zhupi_ui_pump ();
  tree = zhupi_ui_tree_read (from, &question);
  found = search (tree, role, wanted, test);
  return found != NULL ? zhupi_ui_node_open (found, from) : NULL;
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
static ZhupiUiNode *
search_backward (ZhupiUiNode *from,
                 AtspiRole    role,
                 const char  *part)
{
  if (from->role == role && has_name (from, part, contains_name))
    return from;
  for (guint i = from->children->len; i > 0; i--)
    {
      ZhupiUiNode *found =
        search_backward (g_ptr_array_index (from->children, i - 1), role, part);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static AtspiAccessible *
look_on_top (AtspiAccessible *from,
             AtspiRole        role,
             const char      *part)
{
  const ZhupiUiQuestion question = { .role = role, .name = part };
  g_autoptr (ZhupiUiNode) tree = zhupi_ui_tree_read (from, &question);
  ZhupiUiNode *found = search_backward (tree, role, part);

  return found != NULL ? zhupi_ui_node_open (found, from) : NULL;
}

AtspiAccessible *
zhupi_ui_wait_on_top (ZhupiUi    *self,
                      AtspiRole   role,
                      const char *part)
{
  AtspiAccessible *found = NULL;
  gint64 deadline = zhupi_ui_deadline ();

  while ((found = look_on_top (zhupi_ui_get_root (self), role, part)) == NULL)
    zhupi_ui_tick (deadline, atspi_role_get_name (role), part);
  return found;
}

/* All of a role that are seen, from the first on. */
static void
collect_seen (ZhupiUiNode *from,
              AtspiRole    role,
              GPtrArray   *seen)
{
  if (from->role == role && from->place.width > 0 && from->place.height > 0)
    g_ptr_array_add (seen, from);
  for (guint i = 0; i < from->children->len; i++)
    collect_seen (g_ptr_array_index (from->children, i), role, seen);
}

static ZhupiUiNode *
look_for_seen (AtspiAccessible *from,
               AtspiRole        role,
               GPtrArray       *seen)
{
  const ZhupiUiQuestion question = { .role = role, .is_whole = TRUE };
  ZhupiUiNode *tree;

  zhupi_ui_pump ();
  tree = zhupi_ui_tree_read (from, &question);
  zhupi_ui_tree_ask_places (from, tree, role);
  collect_seen (tree, role, seen);
  return tree;
}

static gboolean
is_named (const ZhupiUiNode *node)
{
  return node->name != NULL && *node->name != '\0';
}

gboolean
zhupi_ui_is_menu_named (ZhupiUi *self)
{
  gint64 deadline = zhupi_ui_deadline ();

  for (;;)
    {
      g_autoptr (GPtrArray) seen = g_ptr_array_new ();
      g_autoptr (ZhupiUiNode) tree =
        look_for_seen (zhupi_ui_get_root (self), ATSPI_ROLE_MENU_ITEM, seen);

      if (seen->len > 0)
        return is_named (g_ptr_array_index (seen, 0));
      zhupi_ui_tick (deadline, G_STRLOC, "a menu");
    }
}

guint
zhupi_ui_count (AtspiAccessible *from,
                AtspiRole        role)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  g_autoptr (ZhupiUiNode) tree = look_for_seen (from, role, seen);

  return seen->len;
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
