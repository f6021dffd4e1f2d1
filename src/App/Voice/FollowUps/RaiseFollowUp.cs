using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.FollowUps;

/// <summary>Makes a follow-up of an offer that was taken, and a case of the desk for the owner whom the wave names. The same offer again gives the same one.</summary>
internal static class RaiseFollowUp
{
    private const int Tries = 20;

    /// <summary>Also what nobody ever closed is erased one day.</summary>
    public static readonly TimeSpan LongestKept = TimeSpan.FromDays(180);

    /// <param name="acting">The customer, or who enters what one said.</param>
    public static async Task<FollowUp> HandleAsync(Db db, FollowUpCases cases, Acting acting, Wave wave, FollowUpOffer offer, Given given, Promise promise, DateTimeOffset asked, CancellationToken cancel)
    {
        var once = OpaqueToken.HashOf($"follow-up {offer.Once}");
        Task<FollowUp?> ThereAsync() => db.Set<FollowUp>().AsNoTracking().SingleOrDefaultAsync(row => row.OnceHash == once, cancel);
        async Task<FollowUp> AddAsync(Guid? owner, FollowUpOpened? opened)
        {
            var row = Of(wave, offer, given, promise.At(opened?.DueAt), asked, once, (await db.Set<FollowUp>().Where(row => row.CentreId == wave.CentreId).MaxAsync(row => (int?)row.Number, cancel) ?? 0) + 1);
            (row.OwnerId, row.CaseId, row.CaseNumber) = (owner, opened?.Id, opened?.Number);
            db.Add(row);
            return row;
        }

        if (await ThereAsync() is { } there) return there;
        var owner = await OwnerAsync(db, wave, offer, cancel);
        if (owner is { } first && await cases.MayOwnAsync(wave.CentreId, first, cancel))
        {
            FollowUp? raised = null;
            var isOpened = await cases.OpenAsync(acting, new(wave.CentreId, wave.Name, first, asked, offer.Hours), async opened =>
            {
                if (await ThereAsync() is not null) return false;
                raised = await AddAsync(owner, opened);
                return true;
            }, cancel);
            if (isOpened) return raised!;
        }

        for (var tries = 1; ; tries++)
        {
            if (await ThereAsync() is { } meanwhile) return meanwhile;
            var row = await AddAsync(owner, null);
            try
            {
                await db.SaveChangesAsync(cancel);
                return row;
            }
            catch (DbUpdateException) when (tries < Tries)
            {
                // Somebody else had the number, or the same page was sent twice.
                db.ChangeTracker.Clear();
            }
        }
    }

    private static FollowUp Of(Wave wave, FollowUpOffer offer, Given given, Promise promise, DateTimeOffset asked, string once, int number) => new()
    {
        Id = NewId.Random(),
        CentreId = wave.CentreId,
        WaveId = wave.Id,
        Number = number,
        OnceHash = once,
        Question = offer.Question,
        Score = offer.Score,
        Least = offer.Least,
        Most = offer.Most,
        Language = offer.Language,
        RegionId = offer.RegionId,
        ProductId = offer.ProductId,
        ChannelId = offer.ChannelId,
        QueueId = offer.QueueId,
        TeamId = offer.TeamId,
        Name = OrNull(given.Name),
        Reach = given.Reach,
        Words = OrNull(given.Words),
        State = FollowUpState.Open,
        RaisedAt = asked,
        DueAt = promise.DueAt,
        DueOn = promise.DueOn,
        EraseAt = asked + LongestKept,
    };

    private static async Task<Guid?> OwnerAsync(Db db, Wave wave, FollowUpOffer offer, CancellationToken cancel)
    {
        var cuts = new Dictionary<Dim, int?>
        {
            [Dim.Region] = offer.RegionId,
            [Dim.Product] = offer.ProductId,
            [Dim.Channel] = offer.ChannelId,
            [Dim.Queue] = offer.QueueId,
            [Dim.Team] = offer.TeamId,
        }.Where(cut => cut.Value is not null).ToDictionary();
        if (cuts.Count == 0 || wave.Owners.All(owner => owner.Cut is null)) return WaveOwners.Of(wave.Owners, new Dictionary<Dim, string>());
        var frame = (await CentreFrame.LoadAsync(db, wave.CentreId, cancel, cuts.Keys.ToHashSet()))!;
        return WaveOwners.Of(wave.Owners, cuts.Select(cut => (Dim: cut.Key, Member: frame.Members[cut.Key].FirstOrDefault(member => member.Id == cut.Value)))
            .Where(cut => cut.Member is not null).ToDictionary(cut => cut.Dim, cut => cut.Member!.Code));
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
