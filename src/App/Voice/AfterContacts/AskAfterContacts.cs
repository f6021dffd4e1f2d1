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
/// Invites people after their contacts of today and yesterday, as each open wave's rule says. A history that is imported asks nobody: its contacts are
/// older. Whether a contact is of the share is decided by its number alone, so that looking at it again decides nothing new.
/// </summary>
internal sealed class AskAfterContacts(IServiceScopeFactory scopes, Seal seal, TimeProvider time, ILogger<AskAfterContacts> log) : Rounds(time, log)
{
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
        var people = AskablePeople.Of(await contacts.ReadAsync(db, frame, today.AddDays(-1), today, SampleCheck.FiltersOf(plan.On(today, today)), cancel)).People;
        var leftAlone = await LeftAlone.FromAnyWaveAsync(db, wave.CentreId, today, plan.RestDays, cancel);
        var seed = SampleRequest.SeedOf(wave);
        var chosen = people.Where(one => PermanentNumber.Of(seed, one.Origin) < plan.Share * ulong.MaxValue && !leftAlone.Has(one.Customer)).Take(SampleCheck.Most).ToList();
        if (chosen.Count == 0) return 0;
        var names = await LatestContacts.NamesAsync(db, wave.CentreId, [.. chosen.Select(one => one.Origin)], cancel);
        foreach (var one in chosen.Where(one => names.ContainsKey(one.Origin))) Invite(db, wave, rule.Root, today, one, names[one.Origin]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return chosen.Count;
    }

    private void Invite(Db db, Wave wave, string root, DateOnly today, Askable person, ContactName contact)
    {
        var token = InvitationToken.Create();
        var invitation = WriteInvitations.Of(person, token, wave.CentreId, wave.Id, null, today, Time);
        db.Add(invitation);
        db.Add(Letter.To(invitation, LetterWay.Machine, seal.Close(new(null, contact.Source, contact.ExternalId, null, $"{root}{VoiceModule.PublicPath}/{token}")), Time));
    }
}
