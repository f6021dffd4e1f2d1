using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using QRCoder;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Access;

/// <summary>A person's own second factor: shown, confirmed with a first code, renewed, turned off.</summary>
internal static class TwoFactor
{
    private const string Issuer = "Shouwen 首问";
    private const int RecoveryCodeCount = 10;

    public sealed record Started(string Secret, string Uri, string QrSvg);

    public sealed record NewCodes(IReadOnlyList<string> RecoveryCodes);

    public sealed record WithCode
    {
        public required string Code { get; init; }
    }

    public sealed record WithPassword
    {
        public required string Password { get; init; }
    }

    public static async Task<Results<Ok<Started>, ProblemHttpResult>> Start(SignedIn me, Db db, UserManager<Person> people, CancellationToken cancel)
    {
        if (me.IsDemonstration) return OwnPassword.Demonstration();
        if (me.TwoFactor) return Problem.Conflict("access.twoFactorOn", "The second factor is on already.");
        var person = await PersonOf(me, db, cancel);
        await people.ResetAuthenticatorKeyAsync(person);
        var secret = (await people.GetAuthenticatorKeyAsync(person))!;
        var uri = Totp.Uri(Issuer, me.Email, secret);
        using var qr = QRCodeGenerator.GenerateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(qr);
        return TypedResults.Ok(new Started(secret, uri, svg.GetGraphic(4)));
    }

    public static async Task<Results<Ok<NewCodes>, ProblemHttpResult>> Confirm(
        WithCode request, SignedIn me, Db db, UserManager<Person> people, SecondFactor secondFactor, Sessions sessions, PersonEvents events, CancellationToken cancel)
    {
        if (me.TwoFactor) return Problem.Conflict("access.twoFactorOn", "The second factor is on already.");
        var person = await PersonOf(me, db, cancel);
        if (!await secondFactor.AcceptsCodeAsync(person, request.Code, cancel))
            return Problem.Refused("access.wrongCode", "The code is wrong or was used before.");
        await people.SetTwoFactorEnabledAsync(person, true);
        await sessions.EndAllAsync(person.Id, except: me.SessionId, cancel);
        await events.WriteAsync(person, "twoFactorOn", cancel);
        return TypedResults.Ok(await NewCodesAsync(person, people));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> TurnOff(
        WithPassword request, SignedIn me, Db db, UserManager<Person> people, OwnPassword password, PersonEvents events, CancellationToken cancel)
    {
        var person = await PersonOf(me, db, cancel);
        if (await password.RefusalAsync(person, request.Password, cancel) is { } refusal) return refusal;
        await ForgetAsync(person, people);
        await events.WriteAsync(person, "twoFactorOff", cancel);
        return TypedResults.NoContent();
    }

    public static async Task<Results<Ok<NewCodes>, ProblemHttpResult>> Renew(
        WithPassword request, SignedIn me, Db db, UserManager<Person> people, OwnPassword password, PersonEvents events, CancellationToken cancel)
    {
        var person = await PersonOf(me, db, cancel);
        if (await password.RefusalAsync(person, request.Password, cancel) is { } refusal) return refusal;
        if (!person.TwoFactorEnabled) return Problem.Conflict("access.twoFactorIsOff", "The second factor is off: there is nothing to recover.");
        await events.WriteAsync(person, "recoveryCodesRenewed", cancel);
        return TypedResults.Ok(await NewCodesAsync(person, people));
    }

    /// <summary>Off, with its key and recovery codes made worthless.</summary>
    public static async Task ForgetAsync(Person person, UserManager<Person> people)
    {
        await people.SetTwoFactorEnabledAsync(person, false);
        await people.ResetAuthenticatorKeyAsync(person);
        await people.GenerateNewTwoFactorRecoveryCodesAsync(person, 0);
    }

    private static async Task<NewCodes> NewCodesAsync(Person person, UserManager<Person> people) =>
        new([.. (await people.GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodeCount))!]);

    private static Task<Person> PersonOf(SignedIn me, Db db, CancellationToken cancel) =>
        db.Set<Person>().SingleAsync(row => row.Id == me.PersonId, cancel);
}
