using System.Text.Json.Serialization;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Waves;

/// <summary>Who owns a wave's follow-ups: all of them, or those of one member of a cut.</summary>
/// <param name="Cut">Such as `team`, with the member's code; both null for all others.</param>
public sealed record WaveOwner([property: JsonRequired] Guid Owner, string? Cut = null, string? Member = null);

internal static class WaveOwners
{
    public const int Most = 100;
    public const string Twice = "twice";
    public const string MayNot = "mayNot";

    /// <summary>Whoever is nearest to the customer comes first.</summary>
    private static readonly Dim[] Nearest = [Dim.Team, Dim.Queue, Dim.Product, Dim.Region, Dim.Channel];

    /// <summary>Null where the wave names nobody for these members.</summary>
    /// <param name="codes">By cut, of the customer's contact.</param>
    public static Guid? Of(IReadOnlyList<WaveOwner> owners, IReadOnlyDictionary<Dim, string> codes) =>
        Nearest.Where(codes.ContainsKey).Select(dim => owners.FirstOrDefault(owner => owner.Cut == NameOf(dim) && owner.Member == codes[dim])).OfType<WaveOwner>().FirstOrDefault()?.Owner
        ?? owners.FirstOrDefault(owner => owner.Cut is null)?.Owner;

    public static async Task CheckAsync(Db db, int centreId, IReadOnlyList<WaveOwner>? given, FieldErrors errors, CancellationToken cancel)
    {
        if (given is not { Count: > 0 }) return;
        errors.AddIf(given.Count > Most, "owners", "tooMany");
        errors.AddIf(given.DistinctBy(owner => (owner.Cut, owner.Member)).Count() < given.Count, "owners", Twice);
        if (errors.Any) return;
        var may = (await WhoMayAsync(db, centreId, cancel)).Select(member => member.Id).ToHashSet();
        var frame = (await CentreFrame.LoadAsync(db, centreId, cancel, SheetCuts.Dims.ToHashSet()))!;
        for (var i = 0; i < given.Count; i++)
        {
            errors.AddIf(!may.Contains(given[i].Owner), $"owners.{i}.owner", MayNot);
            errors.AddIf(!Knows(frame, given[i]), $"owners.{i}.member", FieldErrors.UnknownCode);
        }
    }

    /// <summary>Whoever gets back to customers and works on cases: a follow-up is one.</summary>
    public static async Task<IReadOnlyList<MemberCard>> WhoMayAsync(Db db, int centreId, CancellationToken cancel)
    {
        var atDesk = (await Members.WhoMayAsync(db, centreId, Act.DeskWork, cancel)).Select(member => member.Id).ToHashSet();
        return [.. (await Members.WhoMayAsync(db, centreId, Act.VoiceFollowUps, cancel)).Where(member => atDesk.Contains(member.Id))];
    }

    public static string NameOf(Dim dim) => dim.ToString().ToLowerInvariant();

    private static bool Knows(CentreFrame frame, WaveOwner owner) => owner.Cut is null
        ? owner.Member is null
        : SheetCuts.Dims.Any(dim => NameOf(dim) == owner.Cut && frame.Members[dim].Any(member => member.Code == owner.Member));
}
