namespace Shouwen.Engines.Satisfaction;

/// <summary>A model that was found sound, as positions: indicators lie block by block, in the order of the constructs.</summary>
internal sealed class ModelShape
{
    public ModelShape(PathModel model)
    {
        Model = model;
        (Constructs, Start) = (new string[model.Constructs.Count], new int[model.Constructs.Count + 1]);
        (IsModeB, IsFactor) = (new bool[J], new bool[J]);
        for (var j = 0; j < J; j++)
        {
            var construct = model.Constructs[j];
            (Constructs[j], Start[j + 1], IsFactor[j]) = (construct.Name, Start[j] + construct.Indicators.Count, construct.IsFactor);
            IsModeB[j] = construct is { Mode: OuterMode.B, Indicators.Count: > 1 };
        }

        Indicators = new string[Start[J]];
        for (var j = 0; j < J; j++) for (var i = 0; i < Size(j); i++) Indicators[Start[j] + i] = model.Constructs[j].Indicators[i];
        Paths = new (int, int)[model.Paths.Count];
        for (var i = 0; i < Paths.Length; i++) Paths[i] = (Array.IndexOf(Constructs, model.Paths[i].From), Array.IndexOf(Constructs, model.Paths[i].To));
        (Predecessors, Successors) = (Neighbours(path => path.To, path => path.From), Neighbours(path => path.From, path => path.To));
        Order = Sorted(Predecessors);
        (HasModeB, HasFactors) = (Array.IndexOf(IsModeB, true) >= 0, Array.IndexOf(IsFactor, true) >= 0);
        Stride = (P + 7) & ~7;
    }

    public PathModel Model { get; }

    public string[] Constructs { get; }

    public string[] Indicators { get; }

    /// <summary>Constructs.</summary>
    public int J => Constructs.Length;

    /// <summary>Indicators.</summary>
    public int P => Indicators.Length;

    /// <summary>P up to whole vectors.</summary>
    public int Stride { get; }

    /// <summary>Where the block of each construct begins; the last entry is P.</summary>
    public int[] Start { get; }

    public (int From, int To)[] Paths { get; }

    public string[] PathNames => field ??= [.. Model.Paths.Select(path => path.ToString())];

    public int[][] Predecessors { get; }

    public int[][] Successors { get; }

    /// <summary>Predecessors come first.</summary>
    public int[] Order { get; }

    public bool[] IsModeB { get; }

    public bool[] IsFactor { get; }

    public bool HasModeB { get; }

    public bool HasFactors { get; }

    public int Size(int construct) => Start[construct + 1] - Start[construct];

    /// <summary>Whether a construct stands for an interaction.</summary>
    public bool IsProduct(int construct) => Model.Constructs[construct].IsProduct;

    public string Pair(int from, int to) => $"{Constructs[from]} -> {Constructs[to]}";

    public IReadOnlyList<string> IndicatorsOf(int construct) => Model.Constructs[construct].Indicators;

    /// <summary>Columns of the data in the order of the indicators.</summary>
    public double[][] ColumnsOf(IndicatorData data)
    {
        var place = new Dictionary<string, int>(data.Names.Count);
        for (var i = 0; i < Math.Min(data.Names.Count, data.Columns.Count); i++) place.TryAdd(data.Names[i], i);
        return Array.ConvertAll(Indicators, name => data.Columns[place[name]]);
    }

    private int[][] Neighbours(Func<(int From, int To), int> of, Func<(int From, int To), int> neighbour)
    {
        var lists = new List<int>[J];
        for (var j = 0; j < J; j++) lists[j] = [];
        foreach (var path in Paths) lists[of(path)].Add(neighbour(path));
        foreach (var list in lists) list.Sort();
        return Array.ConvertAll(lists, list => list.ToArray());
    }

    private static int[] Sorted(int[][] predecessors)
    {
        var (order, placed) = (new List<int>(), new bool[predecessors.Length]);
        for (var before = -1; before < order.Count;)
        {
            before = order.Count;
            for (var j = 0; j < placed.Length; j++)
            {
                if (placed[j] || !Array.TrueForAll(predecessors[j], k => placed[k])) continue;
                order.Add(j);
                placed[j] = true;
            }
        }

        return [.. order];
    }
}
