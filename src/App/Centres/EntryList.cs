using Shouwen.App.Centres.Published;
using Shouwen.App.Http;

namespace Shouwen.App.Centres;

/// <summary>A list of entries after a first look: each code once, and what is above it known by code.</summary>
internal sealed class EntryList
{
    /// <summary>What exports write where there is nothing above, in place of a code.</summary>
    private static readonly HashSet<string> Tops = new(StringComparer.OrdinalIgnoreCase) { "0", "-1", "root" };

    private readonly Dictionary<string, EntryDraft> good = [];
    private readonly List<ListReject> rejects = [];

    /// <summary>Entries that no row describes, and that the levels of other rows name.</summary>
    public HashSet<string> Implied { get; } = [];

    public Dictionary<string, EntryDraft> Good => good;
    public IReadOnlyList<ListReject> Rejects => rejects;
    /// <summary>Codes of the rows refused.</summary>
    public HashSet<string> Refused { get; } = [];

    /// <summary>Rows that say once more what an earlier row has said.</summary>
    public int Repeats { get; private set; }

    public static EntryList Read(IReadOnlyList<EntryDraft> entries, Func<string, bool> isKnown)
    {
        var list = new EntryList();
        foreach (var entry in LevelPaths.Hang(entries, list.Implied)) list.Take(entry);
        foreach (var entry in list.good.Values.Where(entry => entry.Parent is { } parent && Tops.Contains(parent) && !isKnown(parent) && !list.good.ContainsKey(parent)).ToList())
            list.good[entry.Code!] = entry with { Parent = null };
        return list;
    }

    public void Refuse(EntryDraft entry, string field, string reason)
    {
        if (entry.Code is not null) Refused.Add(entry.Code);
        rejects.Add(new(entry.Line, field, reason, ValueOf(entry, field)));
    }

    public void Refuse(EntryDraft entry, FieldErrors errors)
    {
        foreach (var (field, reasons) in errors.Found) Refuse(entry, field, reasons[0]);
    }

    private void Take(EntryDraft entry)
    {
        var errors = new FieldErrors();
        var code = errors.Text("code", entry.Code, Dimension.MaxCode);
        if (errors.Any) Refuse(entry, errors);
        else if (good.TryAdd(code, entry with { Code = code })) return;
        else if (good[code] with { Line = 0 } == entry with { Code = code, Line = 0 }) Repeats++;
        else Refuse(entry, "code", PersonnelList.Repeated);
    }

    private static string? ValueOf(EntryDraft entry, string field) => field switch
    {
        "code" => entry.Code,
        "name" => entry.Name,
        "parent" => entry.Parent,
        "channel" => entry.Channel,
        "calendar" => entry.Calendar,
        "kind" => entry.Kind,
        "leader" => entry.Leader,
        "to" => $"{entry.To:yyyy-MM-dd}",
        "answerShare" => FormattableString.Invariant($"{entry.AnswerShare}"),
        "answerWithinSeconds" => FormattableString.Invariant($"{entry.AnswerWithinSeconds}"),
        "shortAbandonSeconds" => FormattableString.Invariant($"{entry.ShortAbandonSeconds}"),
        "serviceLevelVariant" => FormattableString.Invariant($"{entry.ServiceLevelVariant}"),
        "talkLimitSeconds" => FormattableString.Invariant($"{entry.TalkLimitSeconds}"),
        _ => null,
    };
}
