using System.Net.Mail;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Shouwen.App.Access.Published;
using Shouwen.App.Http;

namespace Shouwen.App.Access;

/// <summary>What a person's own data must satisfy, wherever they come from.</summary>
internal sealed class PersonRules(UserManager<Person> people, IPasswordHasher<Person> hasher)
{
    public const string NotAnEmail = "notAnEmail";
    private const int LongestPassword = 200;

    public static string Email(FieldErrors errors, string field, string? email)
    {
        var text = errors.Text(field, email, Person.MaxEmail);
        errors.AddIf(text.Length > 0 && !(MailAddress.TryCreate(text, out var parsed) && parsed.Address == text), field, NotAnEmail);
        return text;
    }

    /// <summary>Sets the password unless something is wrong with it; the caller saves.</summary>
    public async Task SetPasswordAsync(FieldErrors errors, string field, Person person, string password)
    {
        errors.AddIf(password.Length > LongestPassword, field, FieldErrors.TooLong);
        foreach (var validator in people.PasswordValidators)
            foreach (var error in (await validator.ValidateAsync(people, person, password)).Errors)
                errors.Add(field, JsonNamingPolicy.CamelCase.ConvertName(error.Code));
        if (errors.Any) return;
        person.PasswordHash = hasher.HashPassword(person, password);
        person.SecurityStamp = OpaqueToken.Create();
    }
}
