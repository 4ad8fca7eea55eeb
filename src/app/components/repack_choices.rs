//! The choices of each wrapping: who signs, for which phone, with which passphrase.

use super::icon::icon;
use super::repack_controls::{Choice, List, list, radio_group, secret_field, tick};
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, RepackAction, Repacking};
use crate::app::words::repack as words;
use crate::container::kdf::Kdf;
use crate::container::layers::Layer;
use crate::container::openssl::OpenSslKey;
use crate::crypto::{Certificate, Hash, Keyring, Secret};
use crate::session::{ContentCoding, EditSession, Missing, RepackPlan, Wrap};
use yew::prelude::*;

/// What the choices are drawn from.
#[derive(Clone, Copy)]
pub struct Choices<'a> {
    /// The file.
    pub session: &'a EditSession,
    /// What is chosen.
    pub repacking: &'a Repacking,
    /// What is missing.
    pub missing: &'a [Missing],
    /// What can be chosen from.
    pub keys: &'a Keyring,
    /// Whom to tell.
    pub dispatch: &'a Dispatch,
}

impl Choices<'_> {
    /// Draws a card for the wrappings, and one for each that has choices.
    pub fn draw(&self) -> Html {
        let wraps = &self.repacking.plan.wraps;
        html! { <>
            { self.around() }
            if wraps.contains(&Wrap::Encrypted) { { self.phone() } }
            if wraps.iter().any(|w| w.is_signed()) { { self.signature() } }
            if wraps.contains(&Wrap::OpenSsl) { { self.passphrase() } }
            if wraps.contains(&Wrap::Aes128Gcm) { { self.content_key() } }
        </> }
    }

    /// A callback that changes the plan.
    fn change<E>(&self, how: impl Fn(&mut RepackPlan, E) + 'static) -> Callback<E> {
        let (plan, dispatch) = (self.repacking.plan.clone(), self.dispatch.clone());
        Callback::from(move |event: E| {
            let mut plan = plan.clone();
            how(&mut plan, event);
            dispatch.tell(Action::Repack(RepackAction::Planned(Box::new(plan))));
        })
    }

    fn around(&self) -> Html {
        let signed = self.repacking.usual.wraps.iter().any(|w| w.is_signed());
        let plan = &self.repacking.plan;
        let options = self.session.offered_wraps().into_iter().map(|wraps| Choice {
            label: words::wraps(&wraps),
            tag: (wraps == self.repacking.usual.wraps).then_some(words::AS_IT_CAME),
            hint: words::wraps_hint(&wraps, signed),
            chosen: plan.wraps == wraps,
            onchange: self.change(move |plan, _| plan.wraps.clone_from(&wraps)),
        });
        let legend = html! {
            <legend class="card__head"><h3 class="card__title">{ words::AROUND }</h3></legend>
        };
        html! {
            <article class="card repack-card">
                { radio_group("repack-around", legend, options.collect()) }
                { self.about(|m| matches!(m, Missing::DeviceRoot | Missing::Malformed)) }
            </article>
        }
    }

    fn signature(&self) -> Html {
        let plan = &self.repacking.plan;
        let signers = self.keys.signers();
        let chosen = signers.iter().position(|s| plan.signer.as_ref() == Some(s));
        let options = signers.iter().map(|s| words::certificate_choice(s.certificate())).collect();
        let facts = plan.signer.as_ref().map(|s| words::certificate_facts(s.certificate()));
        let none = signers.is_empty();
        let signer = list(List {
            id: "repack-signer",
            label: words::SIGNED_BY,
            nothing: if none { words::NO_SIGNER_AT_HAND } else { words::NO_SIGNER },
            options,
            chosen,
            facts,
            invalid: false,
            onchange: self.change(move |plan, at: Option<usize>| {
                plan.signer = at.and_then(|at| signers.get(at).cloned());
            }),
        });
        let digest = |hash: Hash, label: &str, hint| Choice {
            label: label.to_owned(),
            tag: None,
            hint,
            chosen: plan.hash == hash,
            onchange: self.change(move |plan, _| plan.hash = hash),
        };
        let digests = vec![
            digest(Hash::Sha1, words::SHA1, words::SHA1_HINT),
            digest(Hash::Sha512, words::SHA512, words::SHA512_HINT),
        ];
        self.card(
            "repack-signature",
            words::SIGNATURE,
            html! { <>
                { signer }
                { self.about(|m| matches!(m, Missing::Signer)) }
                { radio_group("repack-digest", legend(words::DIGEST), digests) }
            </> },
        )
    }

    fn phone(&self) -> Html {
        let plan = &self.repacking.plan;
        let certificates: Vec<Certificate> = self.keys.certificates.clone();
        let chosen = certificates.iter().position(|c| plan.phone.as_ref() == Some(c));
        let kind = |m: &Missing| matches!(m, Missing::PhoneCertificate | Missing::PhoneKeyKind(_));
        let phone = list(List {
            id: "repack-phone",
            label: words::PHONE_CERTIFICATE,
            nothing: words::NO_PHONE,
            options: certificates.iter().map(words::certificate_choice).collect(),
            chosen,
            facts: plan.phone.as_ref().map(words::certificate_facts),
            invalid: self.missing.iter().any(|m| matches!(m, Missing::PhoneKeyKind(_))),
            onchange: self.change(move |plan, at: Option<usize>| {
                plan.phone = at.and_then(|at| certificates.get(at).cloned());
            }),
        });
        self.card(
            "repack-for-phone",
            words::FOR_PHONE,
            html! { <>
                { phone }
                { self.about(kind) }
                <p class="repack-field__hint">{ words::PHONE_HINT }</p>
            </> },
        )
    }

    fn passphrase(&self) -> Html {
        let Repacking { plan, usual, typed, .. } = self.repacking;
        let raw = self
            .session
            .package()
            .layers()
            .iter()
            .any(|l| matches!(l, Layer::OpenSsl(l) if matches!(l.key, OpenSslKey::Raw(_))));
        let known = if raw {
            Some(words::RAW_KEY_KNOWN)
        } else {
            usual.passphrase.as_ref().map(|_| words::PASSPHRASE_KNOWN)
        };
        let told = |field: usize| {
            let dispatch = self.dispatch.clone();
            Callback::from(move |typed| {
                dispatch.tell(Action::Repack(RepackAction::PassphraseTyped(field, typed)));
            })
        };
        let label = if known.is_some() && !raw { words::PASSPHRASE_NEW } else { words::PASSPHRASE };
        let kdfs = [Kdf::Md5, Kdf::Sha256, Kdf::PBKDF2];
        let own = (!kdfs.contains(&usual.kdf)).then_some((usual.kdf, words::KDF_CAME_HINT));
        let hints = [words::KDF_MD5_HINT, words::KDF_SHA256_HINT, words::KDF_PBKDF2_HINT];
        let came = self.session.package().layers().iter().any(|l| Wrap::of(l) == Wrap::OpenSsl);
        let options = kdfs.into_iter().zip(hints).chain(own).map(|(kdf, hint)| Choice {
            label: words::kdf(kdf),
            tag: (came && kdf == usual.kdf).then_some(words::AS_IT_CAME),
            hint,
            chosen: plan.kdf == kdf,
            onchange: self.change(move |plan, _| plan.kdf = kdf),
        });
        let base64 = self.change(|plan, _| plan.base64 = !plan.base64);
        self.card(
            "repack-passphrase",
            words::BY_PASSPHRASE,
            html! { <>
                if let Some(known) = known { <p class="repack-field__hint">{ known }</p> }
                { secret_field("repack-secret", label, Some(words::PASSPHRASE_HINT), told(0)) }
                if typed[0].is_some() {
                    { secret_field("repack-secret-again", words::PASSPHRASE_AGAIN, None, told(1)) }
                }
                if self.repacking.passphrases_differ() {
                    { note(words::passphrases_differ(typed[1].is_some())) }
                }
                { self.about(|m| matches!(m, Missing::Passphrase)) }
                { radio_group("repack-kdf", legend(words::KDF), options.collect()) }
                <p class="repack-field__hint">{ words::KDF_HINT }</p>
                { tick("repack-base64", words::BASE64, words::BASE64_HINT, plan.base64, base64) }
            </> },
        )
    }

    fn content_key(&self) -> Html {
        let usual = self.repacking.usual.clone();
        let known = usual.content_key.is_some();
        let label = if known { words::CONTENT_KEY_NEW } else { words::CONTENT_KEY };
        let told = self.change(move |plan, typed: Option<Secret>| {
            plan.content_coding.clone_from(&usual.content_coding);
            if typed.is_some() {
                plan.content_coding.form = ContentCoding::usual(typed.as_ref()).form;
            }
            plan.content_key = typed.or_else(|| usual.content_key.clone());
        });
        self.card("repack-content-key", words::BY_CONTENT_KEY, html! { <>
            if known { <p class="repack-field__hint">{ words::CONTENT_KEY_KNOWN }</p> }
            { secret_field("repack-content-secret", label, Some(words::CONTENT_KEY_HINT), told) }
            { self.about(|m| matches!(m, Missing::ContentKey)) }
        </> })
    }

    fn card(&self, id: &'static str, title: &str, body: Html) -> Html {
        html! {
            <article class="card repack-card" aria-labelledby={id}>
                <header class="card__head"><h3 class="card__title" {id}>{ title }</h3></header>
                <div class="card__body repack-card__body">{ body }</div>
            </article>
        }
    }

    /// What is missing here, each with what to do.
    fn about(&self, here: impl Fn(&Missing) -> bool) -> Html {
        let keys_help = |m: &Missing| matches!(m, Missing::Signer | Missing::PhoneCertificate);
        let notes = self.missing.iter().filter(|m| here(m)).map(|m| {
            html! {
                <div class="repack-missing" tabindex="-1">
                    { icon("warning") }
                    <p>{ words::missing(m, self.keys.signers().len()) }</p>
                    if keys_help(m) { { self.keys_link() } }
                </div>
            }
        });
        html! { <>{ for notes }</> }
    }

    fn keys_link(&self) -> Html {
        html! {
            <button
                class="button button--small" type="button"
                onclick={self.dispatch.on(|| Action::KeysShown(true))}
            >
                { words::KEYS }
            </button>
        }
    }
}

fn legend(text: &'static str) -> Html {
    html! { <legend>{ text }</legend> }
}

fn note(text: &'static str) -> Html {
    html! { <div class="repack-missing" tabindex="-1">{ icon("warning") }<p>{ text }</p></div> }
}
