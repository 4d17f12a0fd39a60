"""Reads PostgreSQL's own analysed trees (pg_node_tree text) and tells which base columns each output column of a query depends
on: the ground truth for lineage. The text is read by field names alone, so it hardly depends on the server's version."""
import re

TOKEN = re.compile(r'\s*(?:([{}()])|((?:\\.|[^\s{}()\\])+))', re.S)


class Node(dict):
    kind = ""


def parse(text):
    """A node is a Node, a list a Python list, a bitmap set a list that begins with "b", anything else a string."""
    tokens = [m.group(1) or m.group(2) for m in TOKEN.finditer(text)]
    at = 0

    def value():
        nonlocal at
        token = tokens[at]
        at += 1
        if token == "{":
            node = Node()
            node.kind = tokens[at]
            at += 1
            while tokens[at] != "}":
                name = tokens[at]
                at += 1
                values = []
                while tokens[at] != "}" and not tokens[at].startswith(":"):
                    values.append(value())
                node[name[1:]] = values[0] if len(values) == 1 else values
            at += 1
            return node
        if token == "(":
            items = []
            while tokens[at] != ")":
                items.append(value())
            at += 1
            return items
        return token

    return value()


def nodes(items):
    if isinstance(items, Node):
        return [items]
    return [i for i in items if isinstance(i, Node)] if isinstance(items, list) else []


class Resolver:
    """`columns(oid)`: {attnum: "schema.relation.column"}; `view(oid)`: the analysed Query of a view, or None."""

    def __init__(self, columns, view):
        self.columns, self.view = columns, view
        self.depth = 0

    def outputs(self, query, stack=()):
        if query["commandType"] in ("2", "3", "4", "5"):
            targets = nodes(query.get("returningList"))
        else:
            targets = nodes(query["targetList"])
        targets = [t for t in targets if t["resjunk"] == "false"]
        stack = (query,) + stack
        if nodes(query.get("setOperations")):
            return [self.of_set(query["setOperations"], i, stack) for i in range(len(targets))]
        return [self.of(t["expr"], stack) for t in targets]

    def of_set(self, item, i, stack):
        if item.kind == "RANGETBLREF":
            return self.rte_column(self.rte(int(item["rtindex"]), stack), i + 1, stack)
        left = self.of_set(item["larg"], i, stack)
        return left if item["op"] == "3" else left | self.of_set(item["rarg"], i, stack)  # EXCEPT gives rows of the left

    def used(self, query, stack=()):
        """Columns in conditions, ordering, grouping and limits of the query and everything inside it."""
        inner = (query,) + stack
        out = set()
        for part in ("havingQual", "limitOffset", "limitCount"):
            out |= self.of(query.get(part), inner)
        out |= self.quals(query.get("jointree"), inner)
        refs = set()
        for clause in ("sortClause", "groupClause", "distinctClause"):
            refs |= {c["tleSortGroupRef"] for c in nodes(query.get(clause))}
        if not nodes(query.get("setOperations")):
            for target in nodes(query["targetList"]):
                if target["ressortgroupref"] != "0" and target["ressortgroupref"] in refs:
                    out |= self.of(target["expr"], inner)
        joined = self.joined(query.get("jointree")) | self.joined(query.get("setOperations"))
        for rte in (r for i, r in enumerate(nodes(query["rtable"]), 1) if i in joined):
            if rte["rtekind"] == "1":
                out |= self.used(rte["subquery"], inner)
            elif rte["rtekind"] == "0" and self.view(rte["relid"]):
                out |= self.used(self.view(rte["relid"]), ())
        for cte in nodes(query.get("cteList")):
            out |= self.used(cte["ctequery"], inner)
        for sub in self.sublinks(query["targetList"]) + self.sublinks(query.get("jointree")):
            out |= self.used(sub["subselect"], inner)
        return out

    def joined(self, item):
        """Numbers of the range table entries that are really scanned: a view's own OLD and NEW are not."""
        if isinstance(item, list):
            return set().union(set(), *(self.joined(i) for i in item))
        if not isinstance(item, Node):
            return set()
        if item.kind == "RANGETBLREF":
            return {int(item["rtindex"])}
        return set().union(*(self.joined(item.get(part)) for part in ("fromlist", "larg", "rarg")))

    def sublinks(self, item):
        found = []
        if isinstance(item, list):
            for i in item:
                found += self.sublinks(i)
        elif isinstance(item, Node):
            if item.kind == "SUBLINK":
                return [item] + self.sublinks(item.get("testexpr"))
            for v in item.values():
                found += self.sublinks(v)
        return found

    def quals(self, item, stack):
        if isinstance(item, list):
            return set().union(*(self.quals(i, stack) for i in item)) if item else set()
        if not isinstance(item, Node):
            return set()
        out = self.of(item.get("quals"), stack)
        for part in ("fromlist", "larg", "rarg"):
            out |= self.quals(item.get(part), stack)
        return out

    def rte(self, number, stack):
        return nodes(stack[0]["rtable"])[number - 1]

    def rte_column(self, rte, number, stack):
        kind = rte["rtekind"]
        if kind == "0":
            names = self.columns(rte["relid"])
            if number == 0:
                return set().union(*(self.relation_column(rte["relid"], n) for n in names)) if names else set()
            return self.relation_column(rte["relid"], number) if number > 0 else set()
        if kind == "1":
            outputs = self.outputs(rte["subquery"], stack)
            return set().union(*outputs) if number == 0 else outputs[number - 1]
        if kind == "2":
            if number == 0:
                return set().union(*(self.of(e, stack) for e in nodes(rte["joinaliasvars"])))
            return self.of(nodes(rte["joinaliasvars"])[number - 1], stack)
        if kind == "3":
            if rte["funcordinality"] == "true" and number == len(rte["eref"]["colnames"]):
                return set()
            return set().union(*(self.of(f["funcexpr"], stack) for f in nodes(rte["functions"])))
        if kind == "4":
            return self.of(rte["tablefunc"], stack)
        if kind == "5":
            out = set()
            for row in rte["values_lists"]:
                out |= self.of(nodes(row)[number - 1], stack) if number else self.of(row, stack)
            return out
        if kind == "6":
            return self.cte_column(rte, number, stack)
        return set()

    def relation_column(self, oid, number):
        name = self.columns(oid).get(number)
        if name is None:
            return set()
        view = self.view(oid)
        return {name} | (self.outputs(view)[number - 1] if view else set())

    def cte_column(self, rte, number, stack):
        levels = int(rte["ctelevelsup"])
        holder = stack[levels:]
        cte = next(c for c in nodes(holder[0]["cteList"]) if c["ctename"] == rte["ctename"])
        known = cte.setdefault("_columns", None)
        if known is None:
            cte["_columns"] = known = []
            for _ in range(20):  # a recursive one refers to itself
                new = self.outputs(cte["ctequery"], holder)
                if [set(c) for c in known] == new:
                    break
                cte["_columns"] = known = new
        if number == 0:
            return set().union(*known) if known else set()
        return known[number - 1] if number <= len(known) else set()

    def of(self, item, stack):
        """All base columns that flow into an expression."""
        if isinstance(item, list):
            return set().union(*(self.of(i, stack) for i in item)) if item else set()
        if not isinstance(item, Node):
            return set()
        if item.kind == "VAR":
            levels = int(item["varlevelsup"])
            outer = stack[levels:]
            rte = self.rte(int(item["varno"]), outer)
            return self.rte_column(rte, int(item["varattno"]), outer)
        if item.kind == "FIELDSELECT":
            narrowed = self.field(item, stack)
            if narrowed is not None:
                return narrowed
        if item.kind == "SUBLINK":
            out = self.of(item.get("testexpr"), stack)
            if item["subLinkType"] != "0":  # EXISTS takes no value
                out |= set().union(set(), *self.outputs(item["subselect"], stack))
            return out
        if item.kind == "AGGREF":
            args = [a for a in nodes(item["args"]) if a["resjunk"] == "false"]  # the others only order them
            if item["aggkind"] != "n":
                args = nodes(item["args"])
            return self.of(args, stack) | self.of(item["aggdirectargs"], stack)
        if item.kind == "WINDOWFUNC":
            return self.of(item["args"], stack)
        if item.kind == "TARGETENTRY":
            return self.of(item["expr"], stack)
        if item.kind in ("GROUPINGFUNC",):
            return set()
        out = set()
        for value in item.values():
            out |= self.of(value, stack)
        return out

    def field(self, item, stack):
        arg, number = item["arg"], int(item["fieldnum"])
        if isinstance(arg, Node) and arg.kind == "VAR" and arg["varattno"] == "0":
            outer = stack[int(arg["varlevelsup"]):]
            rte = self.rte(int(arg["varno"]), outer)
            if rte["rtekind"] in ("0", "1", "6"):
                return self.rte_column(rte, number, outer)
        if isinstance(arg, Node) and arg.kind in ("ROW", "ROWEXPR"):
            return self.of(nodes(arg["args"])[number - 1], stack)
        if isinstance(arg, Node) and arg.kind == "SUBLINK" and arg["subLinkType"] == "4":
            query = arg["subselect"]
            target = nodes(query["targetList"])[0]["expr"]
            if target.kind == "VAR" and target["varattno"] == "0":
                inner = (query,) + stack
                outer = inner[int(target["varlevelsup"]):]
                return self.rte_column(self.rte(int(target["varno"]), outer), number, outer)
        return None
