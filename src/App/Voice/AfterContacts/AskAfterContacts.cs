using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Jobs.Published;
using Shouwen.App.Voice.Letters;
using Shouwen.App.Voice.Sampling;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Sampling;

namespace Shouwen.App.Voice.AfterContacts;

/// <summary>
/// Invites people after their contacts of today and yesterday, or after their cases that were done then, as each open wave's rule says. A history that is imported asks nobody: its contacts are
/// older. Whether a contact or a case is of the share is decided by its number alone, so that looking at it again decides nothing new.
/// </summary>
internal sealed class AskAfterContacts(IServiceScopeFactory scopes, Seal seal, TimeProvider time, ILogger<AskAfterContacts> log) : Rounds(time, log)
{
    /// <summary>The source of numbers that are the desk's.</summary>
    private const string OfDesk = "desk";

    /// <summary>One round over all centres; how many were asked.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var waves = await (from rule in db.Set<AfterContactRule>() join wave in db.Set<Wave>() on rule.WaveId equals wave.Id where wave.State == WaveState.Open select wave.Id).ToListAsync(cancel);
        var asked = 0;
        foreach (var wave in waves)
        {
            await TryAsync(async () => asked += await AskAsync(db, scope.ServiceProvider.GetRequiredService<LatestContacts>(), wave, cancel));
            db.ChangeTracker.Clear();
        }

        return asked;
    }

    protected override TimeSpan Pause => TimeSpan.FromMinutes(2);

    protected override Task RoundAsync(CancellationToken cancel) => RunAsync(cancel);

    private async Task<int> AskAsync(Db db, LatestContacts contacts, Guid waveId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var wave = await db.Set<Wave>().AsNoTracking().SingleAsync(row => row.Id == waveId, cancel);
        // Who is half drawn cannot be left alone: the next round asks again.
        if (!await ClaimedDraw.IsFreeAsync(db, wave.CentreId, cancel)) return 0;
        await WaveHold.SharedAsync(db, waveId, cancel);
        var rule = await db.Set<AfterContactRule>().AsNoTracking().SingleOrDefaultAsync(row => row.WaveId == waveId, cancel);
        var today = await WaveDays.TodayAsync(db, Time, wave.CentreId, cancel);
        var isOpen = await db.Set<Wave>().AnyAsync(row => row.Id == waveId && row.State == WaveState.Open, cancel) && !(today < wave.OpensOn) && !(today > wave.ClosesOn);
        if (rule is null || !isOpen) return 0;

        var plan = rule.Read();
        var frame = (await CentreFrame.LoadAsync(db, wave.CentreId, cancel))!;
        var people = (await SampleRequest.CameAsync(db, contacts, plan.On(today.AddDays(-1), today), frame, cancel)).People;
        var leftAlone = await LeftAlone.FromAnyWaveAsync(db, wave.CentreId, today, plan.RestDays, cancel);
        var seed = SampleRequest.SeedOf(wave);
        var chosen = people.Where(one => PermanentNumber.Of(seed, one.Origin) < plan.Share * ulong.MaxValue && !leftAlone.Has(one.Customer)).Take(SampleCheck.Most).ToList();
        if (chosen.Count == 0) return 0;
        var names = plan.After == AskedAfter.Cases
            ? chosen.ToDictionary(one => one.Origin, one => (Source: OfDesk, Name: one.Origin.ToString(CultureInfo.InvariantCulture)))
            : (await LatestContacts.NamesAsync(db, wave.CentreId, [.. chosen.Select(one => one.Origin)], cancel)).ToDictionary(name => name.Key, name => (name.Value.Source, Name: name.Value.ExternalId));
        foreach (var one in chosen.Where(one => names.ContainsKey(one.Origin))) Invite(db, wave, rule.Root, today, one, names[one.Origin], plan.ByAgent);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return chosen.Count;
    }

    private void Invite(Db db, Wave wave, string root, DateOnly today, Askable person, (string Source, string Name) of, bool byAgent)
    {
        var token = InvitationToken.Create();
        var invitation = WriteInvitations.Of(person, token, wave.CentreId, wave.Id, null, today, Time, byAgent);
        db.Add(invitation);
        db.Add(Letter.To(invitation, LetterWay.Machine, seal.Close(new(null, of.Source, of.Name, null, $"{root}{VoiceModule.PublicPath}/{token}")), Time));
    }
}
