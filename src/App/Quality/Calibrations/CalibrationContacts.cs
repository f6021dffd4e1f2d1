using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.App.Quality.Evaluations;
using Shouwen.App.Quality.Plans;
using Shouwen.Engines.Sampling;

namespace Shouwen.App.Quality.Calibrations;

/// <summary>Where the contacts of a calibration come from: all of a period, those of a plan's cuts, or those that one draw of it has.</summary>
internal sealed record CalibrationContacts(DateOnly From, DateOnly To, PlanDocument? Plan, Guid? DrawId)
{
    public const int Fewest = 2;

    public JudgedKind Kind => Plan?.Of ?? JudgedKind.Contact;

    /// <summary>Null where something is wrong.</summary>
    public static async Task<CalibrationContacts?> WhereFromAsync(Db db, Acting acting, NewCalibration given, FieldErrors errors, CancellationToken cancel)
    {
        var plan = given.Plan is { } code ? await StoredPlans.FindAsync(db, acting.CentreId, code, cancel) : null;
        errors.AddIf(given.Plan is not null && plan is null, "plan", FieldErrors.UnknownCode);
        if (given.Draw is { } number)
        {
            var draw = plan is null ? null : await StoredPlans.DrawAsync(db, plan, number, cancel);
            errors.AddIf(draw is null, "draw", FieldErrors.UnknownCode);
            return draw is null ? null : new(draw.From, draw.To, draw.Document, draw.Id);
        }

        errors.AddIf(given.From is null, "from", FieldErrors.Required);
        errors.AddIf(given.To is null, "to", FieldErrors.Required);
        if (given is not { From: { } from, To: { } to }) return null;
        errors.AddIf(to < from, "to", "beforeFrom");
        errors.AddIf(to.DayNumber - from.DayNumber > 366, "to", FieldErrors.OutOfRange);
        return new(from, to, plan?.Document, null);
    }

    /// <summary>A draw gives what it has; elsewhere there are to be as many as were asked for.</summary>
    public int FewestOf(NewCalibration given) => DrawId is null ? given.Contacts : Fewest;

    /// <summary>None that any of the evaluators handled: everybody judges the same.</summary>
    public async Task<List<JudgedContact>> DrawAsync(Db db, ContactsToJudge facts, Acting acting, NewCalibration given, int seed, DateTimeOffset now, CancellationToken cancel)
    {
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel))!;
        var own = (await Members.EmployeesAsync(db, acting.CentreId, given.Evaluators, cancel)).Values.ToHashSet();
        var contacts = (await JudgedFrame.ReadAsync(db, facts, frame, Plan, From, To, now, cancel)).FindAll(contact => !own.Contains(contact.Agent));
        if (DrawId is { } draw)
        {
            var drawn = (await db.Set<Evaluation>().Where(row => row.DrawId == draw).Select(row => row.SubjectId).ToListAsync(cancel)).ToHashSet();
            contacts.RemoveAll(contact => !drawn.Contains(contact.Id));
        }

        return [.. PermanentNumber.Smallest(contacts.ConvertAll(contact => contact.Id).ToArray(), given.Contacts, seed).Select(at => contacts[at])];
    }
}
