using Shouwen.App.Http;

namespace Shouwen.App.Centres;

/// <summary>One form on its way into a row: finds what its codes stand for, and collects what is wrong.</summary>
internal sealed record DimensionWriting(Codes Codes, FieldErrors Errors)
{
    public const string MakesACycle = "makesACycle";
    public const string TooDeep = "tooDeep";

    /// <summary>Figures are added up this many levels, and nobody finds anything below.</summary>
    public const int MostLevels = 32;

    public async Task<int?> IdAsync<T>(string field, string? code) where T : Dimension
    {
        if (string.IsNullOrWhiteSpace(code)) return null;
        var id = await Codes.IdAsync<T>(code.Trim());
        Errors.AddIf(id is null, field, FieldErrors.UnknownCode);
        return id;
    }

    /// <summary>The parent of a node of a tree: must exist, and must not hang below the node itself. The caller holds the tree (<see cref="TreeTurn"/>).</summary>
    public async Task<int?> ParentAsync<T>(T node, string? code) where T : Dimension, INode
    {
        var parent = await IdAsync<T>("parent", code);
        var levels = 1;
        for (var above = parent; above is { } id && levels <= MostLevels; levels++)
        {
            if (id == node.Id)
            {
                Errors.Add("parent", MakesACycle);
                return parent;
            }

            above = await Codes.ParentAsync<T>(id);
        }

        Errors.AddIf(levels > MostLevels, "parent", TooDeep);
        return parent;
    }

    public async Task<string?> CalendarAsync(string field, string? code)
    {
        var calendar = Errors.OptionalText(field, code, Dimension.MaxCode);
        Errors.AddIf(calendar is not null && !await Codes.KnowsCalendarAsync(calendar), field, FieldErrors.UnknownCode);
        return calendar;
    }
}
