namespace Shouwen.Csi;

/// <summary>
/// Places constructs in columns, causes left of what they cause (Sugiyama, Tagawa and Toda 1981): the column is the longest way from a construct without causes;
/// a path that passes columns by has a bend in each; columns are ordered by the means of their neighbours, as long as that crosses fewer paths.
/// </summary>
internal sealed class DiagramLayout
{
    private const int Sweeps = 12;
    private readonly List<List<int>> columns = [];
    private readonly List<(int From, int To)> steps = [];
    private readonly int count;

    /// <param name="edges">Without circles.</param>
    public DiagramLayout(int count, IReadOnlyList<(int From, int To)> edges)
    {
        this.count = count;
        var column = Columns(count, edges);
        for (var i = 0; i < count; i++) Put(i, column[i]);
        Ways = [.. edges.Select(edge => Way(edge.From, edge.To, column))];
        Order();
        Height = columns.Max(one => one.Count);
        Places = Settle();
    }

    /// <summary>By construct, then by bend: its column, and how far down it stands, in rows.</summary>
    public IReadOnlyList<(int Column, double Row)> Places { get; }

    /// <summary>By edge: the construct that it leaves, its bends, the construct that it reaches.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Ways { get; }

    public int Width => columns.Count;

    /// <summary>Rows of the fullest column.</summary>
    public int Height { get; }

    public bool IsBend(int node) => node >= count;

    private static int[] Columns(int count, IReadOnlyList<(int From, int To)> edges)
    {
        var column = new int[count];
        for (var round = 0; round < count; round++)
            foreach (var (from, to) in edges) column[to] = Math.Max(column[to], column[from] + 1);
        return column;
    }

    private void Put(int node, int column)
    {
        while (columns.Count <= column) columns.Add([]);
        columns[column].Add(node);
    }

    private List<int> Way(int from, int to, int[] column)
    {
        var way = new List<int> { from };
        for (var at = column[from] + 1; at < column[to]; at++)
        {
            var bend = columns.Sum(one => one.Count);
            Put(bend, at);
            way.Add(bend);
        }

        way.Add(to);
        for (var i = 1; i < way.Count; i++) steps.Add((way[i - 1], way[i]));
        return way;
    }

    private void Order()
    {
        var (best, crossings) = (Copy(), Crossings());
        for (var sweep = 0; sweep < Sweeps && crossings > 0; sweep++)
        {
            var forward = sweep % 2 == 0;
            for (var i = 1; i < columns.Count; i++)
            {
                var at = forward ? i : columns.Count - 1 - i;
                var rank = Ranks();
                columns[at] = [.. columns[at].OrderBy(node => Neighbours(node, forward).Select(other => (double)rank[other]).DefaultIfEmpty(rank[node]).Average())];
            }

            if (Crossings() is var now && now < crossings) (best, crossings) = (Copy(), now);
        }

        for (var i = 0; i < columns.Count; i++) columns[i] = best[i];
    }

    private List<List<int>> Copy() => [.. columns.Select(column => column.ToList())];

    private IEnumerable<int> Neighbours(int node, bool before) => before
        ? steps.Where(step => step.To == node).Select(step => step.From)
        : steps.Where(step => step.From == node).Select(step => step.To);

    private Dictionary<int, int> Ranks() => columns.SelectMany(column => column.Index()).ToDictionary(pair => pair.Item, pair => pair.Index);

    private int Crossings()
    {
        var (rank, column) = (Ranks(), columns.Index().SelectMany(pair => pair.Item.Select(node => (node, pair.Index))).ToDictionary(pair => pair.node, pair => pair.Index));
        return steps.Index().Sum(one => steps.Skip(one.Index + 1).Count(other =>
            column[one.Item.From] == column[other.From] && (rank[one.Item.From] - rank[other.From]) * (rank[one.Item.To] - rank[other.To]) < 0));
    }

    /// <summary>Every node as near to its neighbours' mean as its column allows, a row apart from the next.</summary>
    private (int, double)[] Settle()
    {
        var rows = new double[columns.Sum(column => column.Count)];
        foreach (var column in columns)
            for (var i = 0; i < column.Count; i++) rows[column[i]] = i + ((Height - column.Count) / 2.0);
        for (var round = 0; round < Sweeps; round++)
        {
            foreach (var column in columns)
            {
                var wished = column.ConvertAll(node => Neighbours(node, true).Concat(Neighbours(node, false)).Select(other => rows[other]).DefaultIfEmpty(rows[node]).Average());
                var placed = new double[column.Count];
                for (var i = 0; i < placed.Length; i++) placed[i] = Math.Clamp(i == 0 ? wished[i] : Math.Max(wished[i], placed[i - 1] + 1), i, Height - placed.Length + i);
                for (var i = 0; i < placed.Length; i++) rows[column[i]] = placed[i];
            }
        }

        return [.. columns.Index().SelectMany(pair => pair.Item.Select(node => (Node: node, Place: (pair.Index, rows[node])))).OrderBy(pair => pair.Node).Select(pair => pair.Place)];
    }
}
