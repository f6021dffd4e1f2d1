using Shouwen.App.Access.Published;
using Shouwen.App.Files.Published;

namespace Shouwen.App.Facts.Import.Mappings;

public enum ImportKind { Contacts, Intervals, People, Queues, Topics, Channels, Regions, Products, Campaigns, Teams }

internal static class ImportKinds
{
    /// <summary>What a centre's directory consists of, people aside: whoever imports it edits it.</summary>
    public static bool IsDirectory(this ImportKind kind) => kind >= ImportKind.Queues;

    /// <summary>What somebody may import.</summary>
    public static IReadOnlyList<ImportKind> Of(Acting acting) =>
        [.. Enum.GetValues<ImportKind>().Where(kind => !kind.IsDirectory() || acting.ScopeOf(Act.CentresEdit) == Scope.Centre)];
}

/// <summary>How the times of a file are written. No zone: the centre's own.</summary>
public sealed record TimeSpec
{
    public string? Zone { get; init; }
    public IReadOnlyList<string> Formats { get; init; } = ["iso"];
}

/// <summary>Where a field's value comes from: one column, several joined by a space, the sum of several, or the same value for every row.</summary>
public sealed record FieldSource
{
    public string? Column { get; init; }
    public IReadOnlyList<string>? Columns { get; init; }
    public IReadOnlyList<string>? Sum { get; init; }
    public string? Value { get; init; }

    /// <summary>For times: a format of this field's own. For durations: seconds, milliseconds, minutes or hours.</summary>
    public string? Format { get; init; }

    /// <summary>What words of the file mean here.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    internal IReadOnlyList<string> AllColumns => Column is not null ? [Column] : Columns ?? Sum ?? [];
}

/// <summary>How the columns of a file become facts.</summary>
public sealed record Mapping
{
    public const string DefaultSource = "file";

    public ImportKind Kind { get; init; }

    /// <summary>The system that the file comes from; external ids are unique within it.</summary>
    public string Source { get; init; } = DefaultSource;
    public FileSpec File { get; init; } = new();
    public TimeSpec Time { get; init; } = new();

    /// <summary>Of intervals: how long they are.</summary>
    public int? IntervalMinutes { get; init; }

    /// <summary>Of intervals: the seconds that answeredWithin and abandonedWithin were counted with.</summary>
    public int? WithinSeconds { get; init; }
    public IReadOnlyDictionary<string, FieldSource> Fields { get; init; } = new Dictionary<string, FieldSource>();
}
