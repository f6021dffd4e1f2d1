using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Waves;

/// <summary>What people of one address share, by code.</summary>
public sealed record NamedCuts(string? Region, string? Product, string? Channel, string? Queue, string? Team);

/// <summary>What an answer will be cut by, by id.</summary>
internal sealed record CutMembers(int? Region, int? Product, int? Channel, int? Queue, int? Team)
{
    public static readonly CutMembers None = new(null, null, null, null, null);

    /// <summary>What is known, by what pages call it.</summary>
    public IReadOnlyList<string> Names =>
        [.. new[] { ("region", Region), ("product", Product), ("channel", Channel), ("queue", Queue), ("team", Team) }.Where(cut => cut.Item2 is not null).Select(cut => cut.Item1)];

    private static readonly HashSet<Dim> Dims = [Dim.Region, Dim.Product, Dim.Channel, Dim.Team];

    /// <summary>A code that the directory does not have is named in `errors`.</summary>
    public static async Task<CutMembers> FindAsync(Db db, int centreId, NamedCuts named, FieldErrors errors, CancellationToken cancel)
    {
        var frame = (await CentreFrame.LoadAsync(db, centreId, cancel, Dims))!;
        int? IdOf(Dim dim, string field, string? code)
        {
            if (string.IsNullOrEmpty(code)) return null;
            var found = frame.Members[dim].FirstOrDefault(one => one.Code == code);
            errors.AddIf(found is null, field, FieldErrors.UnknownCode);
            return found?.Id;
        }

        return new(
            IdOf(Dim.Region, "region", named.Region), IdOf(Dim.Product, "product", named.Product), IdOf(Dim.Channel, "channel", named.Channel),
            IdOf(Dim.Queue, "queue", named.Queue), IdOf(Dim.Team, "team", named.Team));
    }
}
